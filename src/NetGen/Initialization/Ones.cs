namespace NetGen;

/// <summary>
/// All one; takes nothing from the random numbers.
/// </summary>
public sealed class Ones : WeightInitializer
{
    private protected override void FillChecked(MatrixView weights, double fanIn, double fanOut, SeededRandom random) =>
        FillConstant(weights, 1f);
}
