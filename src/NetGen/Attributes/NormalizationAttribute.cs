namespace NetGen;

/// <summary>
/// Scales the inputs by statistics of the data: <c>y[j] = (x[j] - mean[j]) * scale[j]</c>, so that every input has mean 0 and variance 1
/// (standardization). It stands directly below <see cref="InputAttribute"/>. Means and scales belong to the parameters, so they are copied and
/// saved with them and no prediction can forget them, but no optimizer changes them: <c>Adapt</c> takes them from data, and <c>Fit</c> does so
/// with the rows it learns from if nobody has before. Until then the layer hands its inputs on as they are.
/// </summary>
public sealed class NormalizationAttribute : LayerAttribute;
