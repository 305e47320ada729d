namespace NetGen;

/// <summary>The leaky rectifier, <c>f(x) = x if x &gt; 0, else slope * x</c>, as in PyTorch's <c>LeakyReLU</c>.</summary>
/// <example><code>[LeakyRelu(0.1f)]</code></example>
public sealed class LeakyReluAttribute : LayerAttribute
{
    /// <summary>Declares a leaky rectifier.</summary>
    /// <param name="slope">The slope for negative values, finite and at least 0; default 0.01.</param>
    public LeakyReluAttribute(float slope = 0.01f)
    {
        Slope = slope;
    }

    /// <summary>The slope for negative values.</summary>
    public float Slope { get; }
}
