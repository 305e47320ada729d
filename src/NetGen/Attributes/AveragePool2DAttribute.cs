namespace NetGen;

/// <summary>
/// The mean of each channel in a window that moves over the places: <c>y[p, q, c] = mean over i, j of x[p * s + i, q * s + j, c]</c> for a
/// stride <c>s</c>. Takes height x width x channels.
/// </summary>
/// <remarks>As Keras' <c>AveragePooling2D</c> and PyTorch's <c>AvgPool2d</c> with <c>count_include_pad=False</c>.</remarks>
/// <example><code>[AveragePool2D(2, Stride = 1)]</code></example>
public sealed class AveragePool2DAttribute : LayerAttribute
{
    /// <summary>Declares a square window.</summary>
    /// <param name="size">The window's height and width, at least 1.</param>
    public AveragePool2DAttribute(int size)
        : this(size, size)
    {
    }

    /// <summary>Declares a window.</summary>
    /// <param name="height">The window's height, at least 1.</param>
    /// <param name="width">The window's width, at least 1.</param>
    public AveragePool2DAttribute(int height, int width)
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

    /// <summary>How the edges are treated: <see cref="Padding.Valid"/>, the default, or <see cref="Padding.Same"/>.</summary>
    public Padding Padding { get; set; }

    /// <summary>Whether places of the padding count as zeros; by default the mean is that of the real places.</summary>
    public bool IncludePadding { get; set; }
}
