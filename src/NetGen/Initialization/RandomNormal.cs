namespace NetGen;

/// <summary>
/// Normal around 0 with a standard deviation, whatever the layer's size. Not truncated.
/// </summary>
public sealed class RandomNormal : WeightInitializer
{
    /// <summary>Makes the rule.</summary>
    /// <param name="standardDeviation">The standard deviation, finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public RandomNormal(float standardDeviation = 0.05f)
    {
        Argument.IsFiniteAndAboveZero(standardDeviation, nameof(standardDeviation));
        StandardDeviation = standardDeviation;
    }

    /// <summary>The standard deviation.</summary>
    public float StandardDeviation { get; }

    private protected override void FillChecked(MatrixView weights, double fanIn, double fanOut, SeededRandom random) =>
        FillNormal(weights, StandardDeviation, random);
}
