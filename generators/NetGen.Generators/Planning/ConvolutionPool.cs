using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>The window of places of which a convolution stores the largest value alone; one place if no pool is taken in.</summary>
/// <param name="Rows">Its places along the height.</param>
/// <param name="Columns">Its places along the width.</param>
internal sealed record ConvolutionPool(int Rows, int Columns)
{
    public static readonly ConvolutionPool None = new(1, 1);

    /// <summary>The most places that pay: with two filters their sums still fit into 16 registers, and are as many as hide a multiply-add's latency.</summary>
    private const int MostPlaces = 4;

    /// <summary>The most places of a row of windows: their deltas are spread on the stack, for the 15 filters that a tile has at most half a megabyte.</summary>
    private const int MostRowPlaces = 512;

    public int Places => Rows * Columns;

    public bool IsNone => Places == 1;

    /// <summary>The window of a pool that a convolution can take in; null if windows overlap, reach beyond the input or are too large, or rows too long.</summary>
    public static ConvolutionPool? Of(EquatableArray<PoolAxis> axes)
    {
        var sizes = axes.Select(axis => axis.Window.Size).ToList();
        var pool = new ConvolutionPool(sizes.Count == 1 ? 1 : sizes[0], sizes[sizes.Count - 1]);
        return pool.Places is > 1 and <= MostPlaces && pool.Rows * axes[axes.Count - 1].Inputs <= MostRowPlaces && axes.All(axis => axis is { IsPadded: false, Window.Dilation: 1 } && axis.Window.Stride == axis.Window.Size)
            ? pool
            : null;
    }
}
