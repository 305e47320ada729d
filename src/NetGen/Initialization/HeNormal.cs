namespace NetGen;

/// <summary>
/// Normal with variance 2 / fanIn, which makes up for the half of the values a rectifier sets to zero (He et al. 2015, "Delving Deep
/// into Rectifiers", equation 10). Not truncated.
/// </summary>
public sealed class HeNormal : WeightInitializer
{
    private protected override void FillChecked(MatrixView weights, double fanIn, double fanOut, SeededRandom random) =>
        FillNormal(weights, double.Sqrt(2 / fanIn), random);
}
