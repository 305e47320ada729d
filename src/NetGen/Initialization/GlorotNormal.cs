namespace NetGen;

/// <summary>
/// Normal with variance 2 / (fanIn + fanOut), the variance of <see cref="GlorotUniform"/> (Glorot and Bengio 2010, "Understanding the
/// difficulty of training deep feedforward neural networks", equation 12). Not truncated.
/// </summary>
public sealed class GlorotNormal : WeightInitializer
{
    private protected override void FillChecked(MatrixView weights, double fanIn, double fanOut, SeededRandom random) =>
        FillNormal(weights, double.Sqrt(2 / (fanIn + fanOut)), random);
}
