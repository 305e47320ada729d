namespace NetGen.Generators.Analysis;

/// <summary>How large a network may be: far above what fixed-size code is good for, far below where arithmetic overflows.</summary>
internal static class Limits
{
    /// <summary>Units of a layer, or values of an input row.</summary>
    public const int Size = 1 << 20;

    public const int BatchSize = 1 << 16;

    /// <summary>Floats, padding included: one gigabyte; with gradients and Adam's moments a network takes four times as much.</summary>
    public const long Parameters = 1L << 28;

    /// <summary>
    /// Bytes of a network that is a struct: a sixteenth of the megabyte that a thread's stack may have, where arguments, results and locals are copies.
    /// </summary>
    public const int StructBytes = 1 << 16;

    /// <summary>Floats of the input and of what every layer keeps, padding included, for a full batch.</summary>
    public const long Activations = 1L << 28;
}
