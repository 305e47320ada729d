namespace NetGen.Generators.Planning;

/// <summary>The places and filters whose sums stay in registers.</summary>
/// <param name="Places">Places beside each other.</param>
/// <param name="Filters">Filters.</param>
internal sealed record ConvolutionTile(int Places, int Filters)
{
    public int Sums => Places * Filters;

    /// <summary>The registers it needs: the sums, the inputs of its places and one weight.</summary>
    public int Registers => Sums + Places + 1;

    public override string ToString() => $"{Places} places x {Filters} filters";
}
