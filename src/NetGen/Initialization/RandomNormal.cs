namespace NetGen;

/// <summary>
/// Normal around 0 with a standard deviation, whatever the layer's size. Not truncated.
/// </summary>
public sealed class RandomNormal : WeightInitializer
{
    /// <summary>Makes the rule.</summary>
    /// <param name="deviation">The standard deviation, finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public RandomNormal(float deviation = 0.05f)
    {
        Argument.IsPositive(deviation, nameof(deviation));
        Deviation = deviation;
    }

    /// <summary>The standard deviation.</summary>
    public float Deviation { get; }

    private protected override void FillChecked(MatrixView weights, double fanIn, double fanOut, SeededRandom random) =>
        FillNormal(weights, Deviation, random);
}
