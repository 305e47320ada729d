using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>The numbers of a convolution over height and width; over time the height is 1.</summary>
/// <param name="Rows">The kernel along the height.</param>
/// <param name="Columns">The kernel along the width.</param>
/// <param name="Channels">The channels that go in.</param>
/// <param name="Filters">The channels that come out.</param>
/// <param name="Groups">Into how many groups both are split.</param>
/// <param name="Pool">The window of places that are pooled in the store.</param>
internal sealed record ConvolutionShape(ConvolutionAxis Rows, ConvolutionAxis Columns, int Channels, int Filters, int Groups, ConvolutionPool Pool)
{
    /// <summary>The places that a filter looks from.</summary>
    public int Places => Rows.Outputs * Columns.Outputs;

    /// <summary>The rows of windows that are stored, or of places without a pool.</summary>
    public int WindowRows => Rows.Outputs / Pool.Rows;

    /// <summary>The windows of a row.</summary>
    public int WindowColumns => Columns.Outputs / Pool.Columns;

    /// <summary>The channels that a filter looks at.</summary>
    public int GroupChannels => Channels / Groups;

    /// <summary>The filters that look at a channel.</summary>
    public int GroupFilters => Filters / Groups;

    /// <summary>The values that a filter looks at, which are the rows of the weights: by row and column of the kernel, then by channel.</summary>
    public int Taps => Rows.Kernel * Columns.Kernel * GroupChannels;

    /// <summary>Whether all weights stay in the second-level cache beside a row of places: 128 KB, a quarter of that of a Zen 3.</summary>
    public bool WeightsStayNear => Taps * Filters <= 32 * 1024;

    /// <summary>The taps in one row of the kernel.</summary>
    public int RowTaps => Columns.Kernel * GroupChannels;

    /// <summary>Whether the inputs are copied with zeros around them, so that no loop asks where the edges are.</summary>
    public bool IsPadded => Rows.IsPadded || Columns.IsPadded;

    /// <summary>The height of what the kernel moves over.</summary>
    public int Height => IsPadded ? Rows.Reach : Rows.Inputs;

    /// <summary>The width of what the kernel moves over.</summary>
    public int Width => IsPadded ? Columns.Reach : Columns.Inputs;

    /// <summary>The values of the padded copy.</summary>
    public int PaddedSize => IsPadded ? checked(Height * Width * PlaceLines) : 0;

    /// <summary>
    /// The lines from one place of what the kernel moves over to the next. In a copy a multiple of 8 has an idle line behind it, for the same channel of all places would
    /// fall into 8 of the 64 sets of the nearest cache, or fewer. With 256 bits on Zen 5 gradients of 3 x 3 over 32 x 32 x 8 and 8 filters took 233 us without and 190 with it,
    /// over 16 x 16 x 64 and 64 filters 5.7 ms and 3.0, their deltas copied together too; forward passes took as long.
    /// </summary>
    public int PlaceLines => IsPadded && Channels % 8 == 0 ? Channels + 1 : Channels;

    /// <summary>Whether what a row of the kernel looks at lies in one piece.</summary>
    public bool HasWholeRows => Groups == 1 && Columns.Dilation == 1 && PlaceLines == Channels;

    /// <summary>The taps of the innermost loop over them, as <c>ConvolutionLoops</c> nests them; 0 if there is no loop, because there is one tap.</summary>
    public int InnermostTaps => new[] { HasWholeRows ? RowTaps : GroupChannels, Columns.Kernel, Rows.Kernel }.FirstOrDefault(static count => count > 1);

    /// <summary>The shape of a convolution. Places that no window of the pool sees are not computed.</summary>
    public static ConvolutionShape Of(ConvolutionSpec layer, TensorShape input, ConvolutionPool pool)
    {
        var axes = layer.Axes.Select((axis, index) => ConvolutionAxis.Of(axis, input.Dimensions[index], layer.Padding)).ToList();
        return new ConvolutionShape(
            axes.Count == 1 ? ConvolutionAxis.None : axes[0].Cut(pool.Rows),
            axes[axes.Count - 1].Cut(pool.Columns),
            input.Dimensions[axes.Count],
            layer.Filters,
            layer.Groups,
            pool);
    }
}
