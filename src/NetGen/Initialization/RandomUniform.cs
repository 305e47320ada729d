namespace NetGen;

/// <summary>
/// Uniform in ±limit, whatever the layer's size.
/// </summary>
public sealed class RandomUniform : WeightInitializer
{
    /// <summary>Makes the rule.</summary>
    /// <param name="limit">The largest magnitude, finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public RandomUniform(float limit = 0.05f)
    {
        Argument.IsFiniteAndAboveZero(limit, nameof(limit));
        Limit = limit;
    }

    /// <summary>The largest magnitude.</summary>
    public float Limit { get; }

    private protected override void FillChecked(MatrixView weights, double fanIn, double fanOut, SeededRandom random) =>
        FillUniform(weights, Limit, random);
}
