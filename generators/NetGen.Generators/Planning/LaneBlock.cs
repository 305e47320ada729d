namespace NetGen.Generators.Planning;

/// <summary>The blocks of <see cref="ValueLayout.Lanes"/>.</summary>
internal static class LaneBlock
{
    /// <summary>The samples in a block: one 512-bit vector, or a cache line.</summary>
    public const int Samples = 16;

    /// <summary>The blocks that hold so many samples.</summary>
    public static int Count(int samples) => (samples + Samples - 1) / Samples;
}
