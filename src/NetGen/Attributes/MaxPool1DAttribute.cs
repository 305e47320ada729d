namespace NetGen;

/// <summary>
/// The largest value of each channel in a window that moves through time: <c>y[p, c] = max over i of x[p * s + i * d, c]</c> for a stride
/// <c>s</c> and a dilation <c>d</c>. Takes time x channels; places of the padding do not count, and NaN passes on.
/// </summary>
/// <remarks>The gradient goes to the largest value, of equal ones to the first. As PyTorch's <c>MaxPool1d</c> and Keras' <c>MaxPooling1D</c>.</remarks>
/// <example><code>[MaxPool1D(2)]</code></example>
public sealed class MaxPool1DAttribute : LayerAttribute
{
    /// <summary>Declares a window.</summary>
    /// <param name="size">The places in a window, at least 1.</param>
    public MaxPool1DAttribute(int size)
    {
        Size = size;
    }

    /// <summary>The places in a window.</summary>
    public int Size { get; }

    /// <summary>How far the window moves at a time, at least 1. Default: by its size, so that windows do not overlap.</summary>
    public int Stride { get; set; }

    /// <summary>The distance of the places in a window, at least 1; default 1.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>How the edges are treated; default <see cref="Padding.Valid"/>.</summary>
    public Padding Padding { get; set; }
}
