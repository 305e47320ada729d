namespace NetGen;

/// <summary>
/// Root mean square normalization (Zhang, Sennrich 2019, "Root mean square layer normalization"):
/// <c>y[i] = x[i] / sqrt(mean over j of x[j]^2 + epsilon) * scale[i]</c>, where the mean is that of one sample's values over its last axes, place by
/// place where there are more. Takes any shape and keeps it.
/// </summary>
/// <remarks>
/// As PyTorch's <c>RMSNorm</c>, whose <c>normalized_shape</c> is the size of these axes and whose epsilon, if it is given none, is 2^-23. Scales begin at
/// 1. In checkpoints they are <c>weight</c>, of one dimension however many axes there are. An optimizer's weight decay leaves them out.
/// </remarks>
/// <example><code>[RmsNorm]</code></example>
public sealed class RmsNormAttribute : WeightLayerAttribute
{
    /// <summary>Declares a normalization.</summary>
    /// <param name="axes">How many of the last axes are normalized together, at least 1. Default 1: the channels of each place.</param>
    public RmsNormAttribute(int axes = 1)
    {
        Axes = axes;
    }

    /// <summary>How many of the last axes are normalized together.</summary>
    public int Axes { get; }

    /// <summary>What is added to the mean of the squares, finite and above 0; default 1e-5.</summary>
    public float Epsilon { get; set; } = 1e-5f;
}
