namespace NetGen;

/// <summary>
/// Shortens the gradient of each tensor before each step of the optimizer, if its Euclidean norm is above a limit: see
/// <see cref="NetGen.ClipGradientNorm"/>. Only above the first layer.
/// </summary>
/// <example><code>[ClipGradientNorm(1f)]</code></example>
public sealed class ClipGradientNormAttribute : RegularizationAttribute
{
    /// <summary>Declares the limit.</summary>
    /// <param name="limit">The largest norm of the gradient of weights or biases, finite and above 0.</param>
    public ClipGradientNormAttribute(float limit)
    {
        Limit = limit;
    }

    /// <summary>The largest norm of the gradient of weights or biases, finite and above 0.</summary>
    public float Limit { get; }
}
