namespace NetGen;

/// <summary>
/// In training, adds to each value a number from the normal distribution with mean 0: <c>y = x + standardDeviation * n</c>. Predictions leave the layer out.
/// The numbers are drawn as those of <see cref="DropoutAttribute"/>.
/// </summary>
/// <example><code>[GaussianNoise(0.1f)]</code></example>
public sealed class GaussianNoiseAttribute : LayerAttribute
{
    /// <summary>Declares noise.</summary>
    /// <param name="standardDeviation">The standard deviation, finite and at least 0.</param>
    public GaussianNoiseAttribute(float standardDeviation)
    {
        StandardDeviation = standardDeviation;
    }

    /// <summary>The standard deviation.</summary>
    public float StandardDeviation { get; }
}
