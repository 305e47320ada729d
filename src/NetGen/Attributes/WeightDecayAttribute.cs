namespace NetGen;

/// <summary>
/// Takes <c>learningRate * lambda * w</c> from each weight before each step of the optimizer, whatever its rule: see
/// <see cref="NetGen.WeightDecay"/>.
/// </summary>
/// <example><code>[WeightDecay(0.01f)]</code></example>
public sealed class WeightDecayAttribute : RegularizationAttribute
{
    /// <summary>Declares the decay.</summary>
    /// <param name="strength">lambda, finite and at least 0; 0 exempts a layer.</param>
    public WeightDecayAttribute(float strength)
    {
        Strength = strength;
    }

    /// <summary>lambda, finite and at least 0.</summary>
    public float Strength { get; }

    /// <summary>Whether it concerns the biases, too; default only the weights.</summary>
    public bool IncludeBiases { get; set; }
}
