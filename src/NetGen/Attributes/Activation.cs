namespace NetGen;

/// <summary>
/// Activations without a parameter. Every one passes NaN through. Those with a parameter are a line of their own:
/// <see cref="LeakyReluAttribute"/>, <see cref="EluAttribute"/>.
/// </summary>
public enum Activation
{
    /// <summary><c>f(x) = x</c>.</summary>
    Linear,

    /// <summary>The rectifier, <c>f(x) = max(0, x)</c>.</summary>
    Relu,

    /// <summary><c>f(x) = x / 2 * (1 + erf(x / sqrt(2)))</c>, exact (Hendrycks and Gimpel 2016).</summary>
    Gelu,

    /// <summary><c>f(x) = x / (1 + exp(-x))</c>, also called swish.</summary>
    Silu,

    /// <summary>
    /// <c>f(x) = s * x if x &gt; 0, else s * a * (exp(x) - 1)</c> with s = 1.0507010 and a = 1.6732632 (Klambauer et al. 2017).
    /// </summary>
    Selu,

    /// <summary><c>f(x) = log(1 + exp(x))</c>.</summary>
    Softplus,

    /// <summary><c>f(x) = x / (1 + |x|)</c>.</summary>
    Softsign,

    /// <summary><c>f(x) = min(max(x / 6 + 1 / 2, 0), 1)</c>, with PyTorch's slope.</summary>
    HardSigmoid,

    /// <summary><c>f(x) = 1 / (1 + exp(-x))</c>.</summary>
    Sigmoid,

    /// <summary>The hyperbolic tangent.</summary>
    Tanh,

    /// <summary>
    /// <c>f(x) = exp(x)</c>: above 0, for outputs such as the rate of <see cref="Loss.Poisson"/>, whose logarithm the layer then computes.
    /// +inf from 88.72284 on.
    /// </summary>
    Exponential,

    /// <summary><c>f(x)[j] = exp(x[j]) / sum over k of exp(x[k])</c> over a row: class probabilities. Only on the output.</summary>
    Softmax,
}
