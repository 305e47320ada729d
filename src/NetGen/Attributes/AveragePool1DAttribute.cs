namespace NetGen;

/// <summary>
/// The mean of each channel in a window that moves through time: <c>y[p, c] = mean over i of x[p * s + i, c]</c> for a stride <c>s</c>. Takes
/// time x channels.
/// </summary>
/// <remarks>As Keras' <c>AveragePooling1D</c> and PyTorch's <c>AvgPool1d</c> with <c>count_include_pad=False</c>.</remarks>
/// <example><code>[AveragePool1D(2)]</code></example>
public sealed class AveragePool1DAttribute : LayerAttribute
{
    /// <summary>Declares a window.</summary>
    /// <param name="size">The places in a window, at least 1.</param>
    public AveragePool1DAttribute(int size)
    {
        Size = size;
    }

    /// <summary>The places in a window.</summary>
    public int Size { get; }

    /// <summary>How far the window moves at a time, at least 1. Default: by its size, so that windows do not overlap.</summary>
    public int Stride { get; set; }

    /// <summary>How the edges are treated; default <see cref="Padding.Valid"/>.</summary>
    public Padding Padding { get; set; }

    /// <summary>Whether places of the padding count as zeros; by default the mean is that of the real places.</summary>
    public bool IncludePadding { get; set; }
}
