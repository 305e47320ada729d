namespace NetGen;

/// <summary>
/// Normal with variance 1 / fanIn (LeCun et al. 1998, "Efficient BackProp", equation 16), which Selu assumes. Not truncated.
/// </summary>
public sealed class LeCunNormal : WeightInitializer
{
    private protected override void FillChecked(MatrixView weights, double fanIn, double fanOut, SeededRandom random) =>
        FillNormal(weights, double.Sqrt(1 / fanIn), random);
}
