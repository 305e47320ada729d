namespace NetGen.Generators.Planning;

/// <summary>The weights whose gradients are summed at a time: some places of the kernel, some channels, some filters.</summary>
/// <param name="Rows">Rows of the kernel.</param>
/// <param name="Columns">Columns of the kernel.</param>
/// <param name="Channels">Channels.</param>
/// <param name="Filters">Filters.</param>
internal sealed record ConvolutionGradientTile(int Rows, int Columns, int Channels, int Filters)
{
    /// <summary>A place of so many filters, or a multiple, is 1 KB or more: of 64 sets the same filters of all places share 4 or fewer.</summary>
    private const int CrowdedFilters = 16;

    /// <summary>The tiles that have to read a copy before it is worth its making.</summary>
    private const int LeastReaders = 4;

    /// <summary>The values of the inputs that are read for each place of the outputs.</summary>
    public int Taps => Rows * Columns * Channels;

    public int Sums => Taps * Filters;

    /// <summary>The registers it needs: the sums, the deltas of a place and one value.</summary>
    public int Registers => Sums + Filters + 1;

    /// <summary>
    /// Whether the deltas of a part of the places are copied together before several tiles read them. Where the filters are a multiple of 16 those of a tile, in all places, fall
    /// into few of the 64 sets of the nearest cache. On Zen 5 gradients of 1 x 1 over 16 x 16 x 64 and 64 filters took 335 us without and 250 with a copy, of 3 x 3 with stride 2
    /// over 15 x 15 x 32 and 32 filters 113 and 92; of 3 x 3 over 32 x 32 x 16 and 16 filters 375 and 382, but with 256 bits 750 and 724.
    /// </summary>
    public bool CopiesDeltas(ConvolutionShape shape) =>
        shape.Pool.IsNone && shape.Filters % CrowdedFilters == 0 && Filters < shape.Filters && shape.Taps >= LeastReaders * Taps;

    public override string ToString() => $"{Rows} x {Columns} places x {Channels} channels x {Filters} filters";
}
