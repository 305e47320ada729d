namespace NetGen;

/// <summary>
/// Scales the inputs by statistics of the data: <c>y[p, c] = (x[p, c] - mean[c]) * scale[c]</c>, so that every channel has mean 0 and variance 1
/// (standardization). Channels are the last dimension, and all places p, such as steps of a sequence or pixels, share their statistics; of one
/// dimension every input is a channel. Takes any shape and keeps it, as Keras's <c>Normalization(axis=-1)</c>. It stands directly below <see cref="InputAttribute"/>. Means and scales belong to the parameters, so they are copied and
/// saved with them and no prediction can forget them, but no optimizer changes them: <c>Adapt</c> takes them from data, and <c>Fit</c> does so
/// with the rows it learns from if nobody has before. Until then the layer hands its inputs on as they are.
/// </summary>
/// <example><code>[Normalization]</code></example>
public sealed class NormalizationAttribute : LayerAttribute;
