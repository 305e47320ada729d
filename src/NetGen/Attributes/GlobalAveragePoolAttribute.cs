namespace NetGen;

/// <summary>
/// The mean of each channel over all places: <c>y[c] = mean over p of x[p, c]</c>. Takes time x channels or height x width x channels and
/// gives one dimension (Lin et al. 2013, "Network in network").
/// </summary>
/// <example><code>[GlobalAveragePool]</code></example>
public sealed class GlobalAveragePoolAttribute : LayerAttribute;
