namespace NetGen;

/// <summary>
/// Group normalization (Wu, He 2018, "Group normalization"): <c>y[p, c] = (x[p, c] - mean) / sqrt(variance + epsilon) * scale[c] + offset[c]</c>, where mean
/// and variance are those of one sample's values over all places and the channels of a group. Takes any shape, the channels last, and keeps it.
/// </summary>
/// <remarks>
/// As PyTorch's <c>GroupNorm</c>; with a group for each channel its <c>InstanceNorm</c> with <c>affine=True</c>. The variance is that of the values
/// themselves, not an estimate. Scales begin at 1, offsets at 0; in checkpoints they are <c>weight</c> and <c>bias</c>. An optimizer's weight decay leaves
/// them out.
/// </remarks>
/// <example><code>[GroupNorm(4)]</code></example>
public sealed class GroupNormAttribute : WeightLayerAttribute
{
    /// <summary>Declares a normalization.</summary>
    /// <param name="groups">The number of groups, which divides the number of channels. A group's channels follow each other.</param>
    public GroupNormAttribute(int groups)
    {
        Groups = groups;
    }

    /// <summary>The number of groups.</summary>
    public int Groups { get; }

    /// <summary>What is added to the variance, finite and above 0; default 1e-5.</summary>
    public float Epsilon { get; set; } = 1e-5f;
}
