namespace NetGen;

/// <summary>
/// The largest value of each channel over all places: <c>y[c] = max over p of x[p, c]</c>. Takes time x channels or height x width x channels
/// and gives one dimension. NaN passes on; the gradient goes to the largest value, of equal ones to the first.
/// </summary>
/// <example><code>[GlobalMaxPool]</code></example>
public sealed class GlobalMaxPoolAttribute : LayerAttribute;
