namespace NetGen;

/// <summary>
/// A rectifier with a slope that is trained (He et al. 2015, "Delving deep into rectifiers"): <c>y = x &gt; 0 ? x : slope * x</c>. Takes any shape, the
/// channels last, and keeps it.
/// </summary>
/// <remarks>
/// As PyTorch's <c>PReLU</c>: one slope for all values, or with <see cref="ForEachChannel"/> its <c>num_parameters</c>; in checkpoints they are <c>weight</c>.
/// The derivative at 0 is the slope. An optimizer's weight decay leaves slopes out, as the paper does.
/// </remarks>
/// <example><code>[PRelu]</code></example>
public sealed class PReluAttribute : WeightLayerAttribute
{
    /// <summary>Declares a rectifier.</summary>
    /// <param name="slope">Where slopes begin, finite; default 0.25.</param>
    public PReluAttribute(float slope = 0.25f)
    {
        Slope = slope;
    }

    /// <summary>Where slopes begin.</summary>
    public float Slope { get; }

    /// <summary>Whether each channel has a slope of its own; by default all share one.</summary>
    public bool ForEachChannel { get; set; }
}
