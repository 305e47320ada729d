namespace NetGen;

/// <summary>
/// A layer of long short-term memory (Hochreiter and Schmidhuber 1997; forget gate: Gers et al. 2000), PyTorch's <c>LSTM</c>:
/// <code>
/// i = sigmoid(W_i x[t] + b_ii + U_i h[t-1] + b_hi)
/// f = sigmoid(W_f x[t] + b_if + U_f h[t-1] + b_hf)
/// g = tanh(W_g x[t] + b_ig + U_g h[t-1] + b_hg)
/// o = sigmoid(W_o x[t] + b_io + U_o h[t-1] + b_ho)
/// c[t] = f * c[t-1] + i * g
/// h[t] = o * tanh(c[t])
/// </code>
/// The gates are computed by <c>sigmoid(x) = 1/2 + 1/2 tanh(x / 2)</c>, within 1.5e-7 of the exact value.
/// </summary>
/// <example><code>[Lstm(16, ReturnSequence = true)]</code></example>
public sealed class LstmAttribute : RecurrentAttribute
{
    /// <summary>Declares a layer of long short-term memory.</summary>
    /// <param name="units">The number of outputs of a step, at least 1.</param>
    public LstmAttribute(int units)
        : base(units)
    {
    }

    /// <summary>
    /// Where the biases of the forget gate start, finite; default 1, as in Keras: a memory that keeps what it holds at first learns sooner
    /// (Jozefowicz et al. 2015). <c>bias_ih_l0</c> holds it.
    /// </summary>
    public float ForgetBias { get; set; } = 1f;
}
