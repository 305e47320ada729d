namespace NetGen;

/// <summary>
/// Uniform in ±sqrt(3 / fanIn), the variance of <see cref="LeCunNormal"/> (LeCun et al. 1998, "Efficient BackProp", equation 16).
/// </summary>
public sealed class LeCunUniform : WeightInitializer
{
    private protected override void FillChecked(MatrixView weights, double fanIn, double fanOut, SeededRandom random) =>
        FillUniform(weights, double.Sqrt(3 / fanIn), random);
}
