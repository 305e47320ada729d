namespace NetGen;

/// <summary>
/// A layer of gated recurrent units (Cho et al. 2014, "Learning phrase representations using RNN encoder-decoder"), PyTorch's <c>GRU</c>:
/// <code>
/// r = sigmoid(W_r x[t] + b_ir + U_r h[t-1] + b_hr)
/// z = sigmoid(W_z x[t] + b_iz + U_z h[t-1] + b_hz)
/// n = tanh(W_n x[t] + b_in + r * (U_n h[t-1] + b_hn))
/// h[t] = (1 - z) * n + z * h[t-1]
/// </code>
/// The gates are computed by <c>sigmoid(x) = 1/2 + 1/2 tanh(x / 2)</c>, within 1.5e-7 of the exact value.
/// </summary>
/// <example><code>[Gru(8, ReturnSequence = true)]</code></example>
public sealed class GruAttribute : RecurrentAttribute
{
    /// <summary>Declares a layer of gated recurrent units.</summary>
    /// <param name="units">The number of outputs of a step, at least 1.</param>
    public GruAttribute(int units)
        : base(units)
    {
    }

    /// <summary>
    /// Whether the reset gate multiplies the product with the weights, as in PyTorch, cuDNN and Keras; default true. Otherwise it multiplies
    /// the state, as in the paper and in ONNX by default: <c>n = tanh(W_n x[t] + b_in + U_n (r * h[t-1]) + b_hn)</c>.
    /// </summary>
    public bool ResetAfter { get; set; } = true;
}
