namespace NetGen;

/// <summary>
/// The mean of each channel over all places: <c>y[c] = mean over p of x[p, c]</c>. Takes time x channels or height x width x channels and
/// gives one dimension (Lin et al. 2013, "Network in network").
/// </summary>
public sealed class GlobalAveragePoolAttribute : LayerAttribute;
