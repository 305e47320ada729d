namespace NetGen;

/// <summary>
/// A convolution over an image: <c>y[p, q, f] = g(b[f] + sum over i, j, c of x[p * s + i * d, q * s + j * d, c] * w[i, j, c, f])</c> for a stride
/// <c>s</c> and a dilation <c>d</c>. Takes height x width x channels and gives height x width x filters; how many places come out,
/// <see cref="Padding"/> says.
/// </summary>
/// <remarks>
/// As PyTorch's <c>Conv2d</c> and Keras' <c>Conv2D</c>: the kernel is not mirrored. Weights are <c>[(row, column, channel), filter]</c>, in
/// checkpoints <c>[filter, channel, row, column]</c>; <see cref="MaxNormAttribute"/> and <see cref="UnitNormAttribute"/> take the norm of each filter.
/// </remarks>
/// <example><code>[Conv2D(8, 3, Activation.Relu, Padding = Padding.Same)]</code></example>
public sealed class Conv2DAttribute : ConvolutionAttribute
{
    /// <summary>Declares a convolution with a square kernel.</summary>
    /// <param name="filters">The number of channels that come out, at least 1.</param>
    /// <param name="kernelSize">The kernel's height and width, at least 1.</param>
    /// <param name="activation">The function <c>g</c> applied to each output; default none.</param>
    public Conv2DAttribute(int filters, int kernelSize, Activation activation = Activation.Linear)
        : this(filters, kernelSize, kernelSize, activation)
    {
    }

    /// <summary>Declares a convolution.</summary>
    /// <param name="filters">The number of channels that come out, at least 1.</param>
    /// <param name="kernelHeight">The kernel's height, at least 1.</param>
    /// <param name="kernelWidth">The kernel's width, at least 1.</param>
    /// <param name="activation">The function <c>g</c> applied to each output; default none.</param>
    public Conv2DAttribute(int filters, int kernelHeight, int kernelWidth, Activation activation = Activation.Linear)
        : base(filters, activation)
    {
        KernelHeight = kernelHeight;
        KernelWidth = kernelWidth;
    }

    /// <summary>The kernel's height.</summary>
    public int KernelHeight { get; }

    /// <summary>The kernel's width.</summary>
    public int KernelWidth { get; }

    /// <summary>How far the kernel moves down at a time; default <see cref="ConvolutionAttribute.Stride"/>.</summary>
    public int StrideHeight { get; set; }

    /// <summary>How far the kernel moves to the right at a time; default <see cref="ConvolutionAttribute.Stride"/>.</summary>
    public int StrideWidth { get; set; }

    /// <summary>The distance of the kernel's rows; default <see cref="ConvolutionAttribute.Dilation"/>.</summary>
    public int DilationHeight { get; set; }

    /// <summary>The distance of the kernel's columns; default <see cref="ConvolutionAttribute.Dilation"/>.</summary>
    public int DilationWidth { get; set; }
}
