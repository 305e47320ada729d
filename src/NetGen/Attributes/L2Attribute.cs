namespace NetGen;

/// <summary>
/// Adds <c>lambda * sum of w^2</c> to the loss, and its derivative <c>2 * lambda * w</c> to the gradient: see <see cref="NetGen.L2"/>.
/// </summary>
/// <example><code>[L2(1e-4f)]</code></example>
public sealed class L2Attribute : RegularizationAttribute
{
    /// <summary>Declares the penalty.</summary>
    /// <param name="strength">lambda, finite and at least 0; 0 exempts a layer.</param>
    public L2Attribute(float strength)
    {
        Strength = strength;
    }

    /// <summary>lambda, finite and at least 0.</summary>
    public float Strength { get; }

    /// <summary>Whether it concerns the biases, too; default only the weights.</summary>
    public bool IncludeBiases { get; set; }
}
