namespace NetGen;

/// <summary>
/// Moves weights that left an interval to its ends after each step: see <see cref="NetGen.ClipWeights"/>.
/// </summary>
/// <example><code>[ClipWeights(-0.01f, 0.01f)]</code></example>
public sealed class ClipWeightsAttribute : RegularizationAttribute
{
    /// <summary>Declares the interval.</summary>
    /// <param name="least">The smallest weight allowed, finite.</param>
    /// <param name="most">The largest weight allowed, finite and above the smallest.</param>
    public ClipWeightsAttribute(float least, float most)
    {
        Least = least;
        Most = most;
    }

    /// <summary>The smallest weight allowed, finite.</summary>
    public float Least { get; }

    /// <summary>The largest weight allowed, finite and above the smallest.</summary>
    public float Most { get; }

    /// <summary>Whether it concerns the biases, too; default only the weights.</summary>
    public bool IncludeBiases { get; set; }
}
