namespace NetGen;

/// <summary>The targets of the losses that ask for a margin.</summary>
internal static class Sides
{
    /// <summary>Whether every value is -1 or 1.</summary>
    internal static bool AreAll(ReadOnlySpan<float> values) => !values.ContainsAnyExcept(-1f, 1f);
}
