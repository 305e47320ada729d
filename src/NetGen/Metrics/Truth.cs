namespace NetGen;

/// <summary>How metrics read targets.</summary>
internal static class Truth
{
    /// <summary>Whether a target says yes: 1 and not 0, or 1 and not -1.</summary>
    internal static bool IsPositive(float target) => target >= 0.5f;
}
