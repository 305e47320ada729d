namespace NetGen.Generators.Planning;

/// <summary>The places and filters whose sums stay in registers.</summary>
/// <param name="Rows">Rows of places: one, or those of a pool's window.</param>
/// <param name="Columns">Places beside each other.</param>
/// <param name="Filters">Filters.</param>
internal sealed record ConvolutionTile(int Rows, int Columns, int Filters)
{
    /// <summary>How many taps are added in one turn of the innermost loop.</summary>
    public int TapsPerTurn { get; init; } = 1;

    public int Places => Rows * Columns;

    public int Sums => Places * Filters;

    /// <summary>The registers it needs: the sums, the inputs of its places and one weight.</summary>
    public int Registers => Sums + Places + 1;

    public override string ToString() => (Rows == 1 ? $"{Columns}" : $"{Rows} x {Columns}") + $" places x {Filters} filters{(TapsPerTurn > 1 ? $" in turns of {TapsPerTurn} taps" : string.Empty)}";
}
