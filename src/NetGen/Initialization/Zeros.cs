namespace NetGen;

/// <summary>All zero; takes nothing from the random numbers. Hidden layers that start so never break their symmetry.</summary>
public sealed class Zeros : WeightInitializer
{
    private protected override void FillChecked(MatrixView weights, double fanIn, double fanOut, SeededRandom random) =>
        FillConstant(weights, 0f);
}
