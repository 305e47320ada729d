namespace NetGen;

/// <summary>
/// A convolution over time: <c>y[p, f] = g(b[f] + sum over i, c of x[p * s + i * d, c] * w[i, c, f])</c> for a stride <c>s</c> and a dilation
/// <c>d</c>. Takes time x channels and gives time x filters; how many places come out, <see cref="Padding"/> says.
/// </summary>
/// <remarks>
/// As PyTorch's <c>Conv1d</c> and Keras' <c>Conv1D</c>: the kernel is not mirrored. Weights are <c>[(place, channel), filter]</c>, in checkpoints
/// <c>[filter, channel, place]</c>; <see cref="MaxNormAttribute"/> and <see cref="UnitNormAttribute"/> take the norm of each filter.
/// </remarks>
/// <example><code>[Conv1D(8, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 2)]</code></example>
public sealed class Conv1DAttribute : ConvolutionAttribute
{
    /// <summary>Declares a convolution.</summary>
    /// <param name="filters">The number of channels that come out, at least 1.</param>
    /// <param name="kernelSize">The number of places a filter looks at, at least 1.</param>
    /// <param name="activation">The function <c>g</c> applied to each output; default none.</param>
    public Conv1DAttribute(int filters, int kernelSize, Activation activation = Activation.Linear)
        : base(filters, activation)
    {
        KernelSize = kernelSize;
    }

    /// <summary>The number of places a filter looks at.</summary>
    public int KernelSize { get; }
}
