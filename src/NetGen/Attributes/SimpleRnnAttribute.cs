namespace NetGen;

/// <summary>
/// A simple recurrent layer (Elman 1990, "Finding structure in time"): <c>h[t] = f(W x[t] + b_ih + U h[t-1] + b_hh)</c>. PyTorch's
/// <c>RNN</c>.
/// </summary>
/// <example><code>[SimpleRnn(8, Activation.Tanh)]</code></example>
public sealed class SimpleRnnAttribute : RecurrentAttribute
{
    /// <summary>Declares a simple recurrent layer.</summary>
    /// <param name="units">The number of outputs of a step, at least 1.</param>
    /// <param name="activation">The function <c>f</c>: Tanh or Relu.</param>
    public SimpleRnnAttribute(int units, Activation activation = Activation.Tanh)
        : base(units)
    {
        Activation = activation;
    }

    /// <summary>The function applied to the sums.</summary>
    public Activation Activation { get; }
}
