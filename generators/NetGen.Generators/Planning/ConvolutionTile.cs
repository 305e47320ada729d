namespace NetGen.Generators.Planning;

/// <summary>The places and filters whose sums stay in registers.</summary>
/// <param name="Places">Places beside each other.</param>
/// <param name="Filters">Filters.</param>
internal sealed record ConvolutionTile(int Places, int Filters)
{
    public override string ToString() => $"{Places} places x {Filters} filters";
}
