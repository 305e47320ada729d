namespace NetGen.Generators.Planning;

/// <summary>The weights whose gradients are summed at a time: some places of the kernel, some channels, some filters.</summary>
/// <param name="Rows">Rows of the kernel.</param>
/// <param name="Columns">Columns of the kernel.</param>
/// <param name="Channels">Channels.</param>
/// <param name="Filters">Filters.</param>
internal sealed record ConvolutionGradientTile(int Rows, int Columns, int Channels, int Filters)
{
    /// <summary>The values of the inputs that are read for each place of the outputs.</summary>
    public int Taps => Rows * Columns * Channels;

    public int Sums => Taps * Filters;

    /// <summary>The registers it needs: the sums, the deltas of a place and one value.</summary>
    public int Registers => Sums + Filters + 1;

    public override string ToString() => $"{Rows} x {Columns} places x {Channels} channels x {Filters} filters";
}
