namespace NetGen;

/// <summary>
/// Adds <c>lambda * sum of |w|</c> to the loss, and its derivative to the gradient: see <see cref="NetGen.L1"/>. It draws weights to 0.
/// </summary>
/// <example><code>[L1(1e-5f)]</code></example>
public sealed class L1Attribute : RegularizationAttribute
{
    /// <summary>Declares the penalty.</summary>
    /// <param name="strength">lambda, finite and at least 0; 0 exempts a layer.</param>
    public L1Attribute(float strength)
    {
        Strength = strength;
    }

    /// <summary>lambda, finite and at least 0.</summary>
    public float Strength { get; }

    /// <summary>Whether it concerns the biases, too; default only the weights.</summary>
    public bool IncludeBiases { get; set; }
}
