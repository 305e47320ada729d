namespace NetGen;

/// <summary>
/// How a window, of a convolution or of a pool, treats the edges of its input. The formulas speak of one dimension of <c>n</c> places, the
/// window's stride <c>s</c>, and the places <c>e = (size - 1) * dilation + 1</c> that it spans.
/// </summary>
public enum Padding
{
    /// <summary>The window stays inside: <c>floor((n - e) / s) + 1</c> places come out.</summary>
    Valid,

    /// <summary>
    /// The input is padded by as little as makes <c>ceil(n / s)</c> places come out, half of it before and half behind; an odd one is put
    /// behind. As in Keras and TensorFlow, and ONNX's <c>SAME_UPPER</c>.
    /// </summary>
    Same,

    /// <summary>The input is padded before its begin by <c>e - 1</c> places, so that nothing is read ahead: <c>ceil(n / s)</c> places come out. One dimension only.</summary>
    Causal,
}
