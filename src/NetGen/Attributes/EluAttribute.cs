namespace NetGen;

/// <summary>
/// The exponential linear unit, <c>f(x) = x if x &gt; 0, else alpha * (exp(x) - 1)</c> (Clevert et al. 2015), as in PyTorch's <c>ELU</c>.
/// </summary>
/// <example><code>[Elu(0.5f)]</code></example>
public sealed class EluAttribute : LayerAttribute
{
    /// <summary>Declares an exponential linear unit.</summary>
    /// <param name="alpha">The depth of the negative side, finite and above 0; default 1.</param>
    public EluAttribute(float alpha = 1f)
    {
        Alpha = alpha;
    }

    /// <summary>The depth of the negative side.</summary>
    public float Alpha { get; }
}
