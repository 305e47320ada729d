namespace NetGen;

/// <summary>
/// Uniform in ±sqrt(6 / (fanIn + fanOut)), which keeps the variance of activations and of gradients near 1 through layers like tanh
/// (Glorot and Bengio 2010, "Understanding the difficulty of training deep feedforward neural networks", equation 16).
/// </summary>
public sealed class GlorotUniform : WeightInitializer
{
    private protected override void FillChecked(MatrixView weights, double fanIn, double fanOut, SeededRandom random) =>
        FillUniform(weights, double.Sqrt(6 / (fanIn + fanOut)), random);
}
