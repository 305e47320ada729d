namespace NetGen;

/// <summary>
/// Clips every gradient to an interval around 0 before each step of the optimizer: see <see cref="NetGen.ClipGradient"/>. Only above the first
/// layer.
/// </summary>
/// <example><code>[ClipGradient(0.5f)]</code></example>
public sealed class ClipGradientAttribute : RegularizationAttribute
{
    /// <summary>Declares the limit.</summary>
    /// <param name="limit">The largest absolute value, finite and above 0.</param>
    public ClipGradientAttribute(float limit)
    {
        Limit = limit;
    }

    /// <summary>The largest absolute value, finite and above 0.</summary>
    public float Limit { get; }
}
