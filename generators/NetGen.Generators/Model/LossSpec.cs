namespace NetGen.Generators.Model;

/// <summary>A loss, declared or inferred: its name, as in the enumeration, Huber's delta, and how far targets are smoothed.</summary>
internal sealed record LossSpec(string Name, float? Delta = null, float? LabelSmoothing = null)
{
    /// <summary>Whether the targets are not those that the caller gives.</summary>
    public bool SmoothsLabels => LabelSmoothing is not (null or 0f);
}
