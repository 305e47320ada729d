namespace NetGen;

/// <summary>
/// Shortens the gradient of the whole network before each step of the optimizer, if its Euclidean norm is above a limit: see
/// <see cref="NetGen.ClipGradientGlobalNorm"/>. Only above the first layer.
/// </summary>
/// <example><code>[ClipGradientGlobalNorm(1f)]</code></example>
public sealed class ClipGradientGlobalNormAttribute : RegularizationAttribute
{
    /// <summary>Declares the limit.</summary>
    /// <param name="limit">The largest norm of the gradient, finite and above 0.</param>
    public ClipGradientGlobalNormAttribute(float limit)
    {
        Limit = limit;
    }

    /// <summary>The largest norm of the gradient, finite and above 0.</summary>
    public float Limit { get; }
}
