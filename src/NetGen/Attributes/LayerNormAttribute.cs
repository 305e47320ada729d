namespace NetGen;

/// <summary>
/// Layer normalization (Ba, Kiros, Hinton 2016, "Layer normalization"): <c>y[i] = (x[i] - mean) / sqrt(variance + epsilon) * scale[i] + offset[i]</c>,
/// where mean and variance are those of one sample's values over its last axes, place by place where there are more. Takes any shape and keeps it.
/// </summary>
/// <remarks>
/// As PyTorch's <c>LayerNorm</c>, whose <c>normalized_shape</c> is the size of these axes; the variance is that of the values themselves, not an
/// estimate. Scales begin at 1, offsets at 0. In checkpoints they are <c>weight</c> and <c>bias</c>, of one dimension however many axes there are.
/// An optimizer's weight decay leaves them out.
/// </remarks>
/// <example><code>[LayerNorm]</code></example>
public sealed class LayerNormAttribute : WeightLayerAttribute
{
    /// <summary>Declares a normalization.</summary>
    /// <param name="axes">How many of the last axes are normalized together, at least 1. Default 1: the channels of each place.</param>
    public LayerNormAttribute(int axes = 1)
    {
        Axes = axes;
    }

    /// <summary>How many of the last axes are normalized together.</summary>
    public int Axes { get; }

    /// <summary>What is added to the variance, finite and above 0; default 1e-5.</summary>
    public float Epsilon { get; set; } = 1e-5f;
}
