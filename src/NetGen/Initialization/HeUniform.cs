namespace NetGen;

/// <summary>
/// Uniform in ±sqrt(6 / fanIn), the variance of <see cref="HeNormal"/> (He et al. 2015, "Delving Deep into Rectifiers", equation 10).
/// </summary>
public sealed class HeUniform : WeightInitializer
{
    private protected override void FillChecked(MatrixView weights, double fanIn, double fanOut, SeededRandom random) =>
        FillUniform(weights, double.Sqrt(6 / fanIn), random);
}
