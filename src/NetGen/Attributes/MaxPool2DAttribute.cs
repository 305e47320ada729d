namespace NetGen;

/// <summary>
/// The largest value of each channel in a window that moves over the places: <c>y[p, q, c] = max over i, j of x[p * s + i * d, q * s + j * d, c]</c>
/// for a stride <c>s</c> and a dilation <c>d</c>. Takes height x width x channels; places of the padding do not count, and NaN passes on.
/// </summary>
/// <remarks>The gradient goes to the largest value, of equal ones to the first, row by row. As PyTorch's <c>MaxPool2d</c> and Keras' <c>MaxPooling2D</c>.</remarks>
/// <example><code>[MaxPool2D(3, Stride = 2, Padding = Padding.Same)]</code></example>
public sealed class MaxPool2DAttribute : LayerAttribute
{
    /// <summary>Declares a square window.</summary>
    /// <param name="size">The window's height and width, at least 1.</param>
    public MaxPool2DAttribute(int size)
        : this(size, size)
    {
    }

    /// <summary>Declares a window.</summary>
    /// <param name="height">The window's height, at least 1.</param>
    /// <param name="width">The window's width, at least 1.</param>
    public MaxPool2DAttribute(int height, int width)
    {
        Height = height;
        Width = width;
    }

    /// <summary>The window's height.</summary>
    public int Height { get; }

    /// <summary>The window's width.</summary>
    public int Width { get; }

    /// <summary>How far the window moves at a time, at least 1. Default: by its height and its width, so that windows do not overlap.</summary>
    public int Stride { get; set; }

    /// <summary>The distance of the places in a window, at least 1; default 1.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>How the edges are treated: <see cref="Padding.Valid"/>, the default, or <see cref="Padding.Same"/>.</summary>
    public Padding Padding { get; set; }
}
