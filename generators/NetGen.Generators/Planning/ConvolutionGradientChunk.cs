namespace NetGen.Generators.Planning;

/// <summary>The taps of some filters whose sums wait in memory together: whole tiles, of all places of a kernel that is not large.</summary>
/// <param name="Rows">Rows of the kernel.</param>
/// <param name="Columns">Columns of the kernel.</param>
/// <param name="Channels">Channels of a group.</param>
/// <param name="Groups">
/// The most groups, of which all taps and filters are there if there are several. One after the other through the whole batch, groups of few channels would come back
/// to every memory page for a few lines each time.
/// </param>
internal sealed record ConvolutionGradientChunk(int Rows, int Columns, int Channels, int Groups)
{
    /// <summary>The most lines of sums, 40 KB on the stack: more than the nearest cache holds, but each is read and written once for a part of the places.</summary>
    public const int MostLines = 640;

    /// <summary>The most groups: so many leave each of them a part of the places that is worth a tile's beginning and end.</summary>
    public const int MostGroups = 16;

    public int Taps => Rows * Columns * Channels;

    /// <summary>The sums of a tap that wait beside each other.</summary>
    /// <param name="filters">The filters of a tile.</param>
    public int SumsOfTap(int filters) => Groups * filters;

    /// <summary>The largest chunk for tiles of some filters.</summary>
    public static ConvolutionGradientChunk Of(ConvolutionShape shape, ConvolutionGradientTile tile)
    {
        var sums = tile.Channels * tile.Filters;
        var columns = Whole(MostLines / (tile.Rows * sums), tile.Columns, shape.Columns.Kernel);
        var rows = Whole(MostLines / (columns * sums), tile.Rows, shape.Rows.Kernel);
        var channels = Whole(MostLines / (rows * columns * tile.Filters), tile.Channels, shape.GroupChannels);
        var isWholeGroup = rows * columns * channels == shape.Taps && tile.Filters == shape.GroupFilters;
        var groups = isWholeGroup ? Math.Min(Math.Min(shape.Groups, MostGroups), Math.Max(1, MostLines / (shape.Taps * tile.Filters))) : 1;
        return new ConvolutionGradientChunk(rows, columns, channels, groups);
    }

    /// <summary>As many whole steps as fit, at least one, and not beyond the end.</summary>
    private static int Whole(int most, int step, int length) => Math.Min(length, Math.Max(1, most / step) * step);
}
