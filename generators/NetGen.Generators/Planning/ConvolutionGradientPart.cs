namespace NetGen.Generators.Planning;

/// <summary>
/// The places that all tiles of the weights' gradients with the same filters, and the groups whose sums wait together, go through before the next: the first tile of a group fetches
/// them into the nearest cache. Whole rows, or where that is too much some places of one, so that every sum keeps its order.
/// </summary>
/// <param name="Rows">Rows of a pool's windows, or of places without a pool.</param>
/// <param name="Columns">Places of each of these rows.</param>
internal sealed record ConvolutionGradientPart(int Rows, int Columns)
{
    /// <summary>
    /// The most lines of 16 inputs or deltas that a tile goes through, about, for it may move by more than one row: 48 KB, as the newer processors' nearest
    /// cache has; parts as equal as can be have fewer. With 256 bits on Zen 3, which has 32 KB, the second convolution of LeNet took 907 us with 1,040 lines,
    /// 392 with 624 and 381 with 416, and one of 16 filters over 32 x 32 x 16 about the same with 660, 264 and 132.
    /// </summary>
    private const int MostLines = 768;

    /// <summary>
    /// The most lines of all groups that go through a part before the next, about: 256 KB, half of the second-level cache of a Zen 3. Then they come back to pages, and lines
    /// between theirs, that are near.
    /// </summary>
    private const int MostLinesOfGroups = 4096;

    /// <summary>The most lines of deltas that are spread for a pool's places at a time: half of the smallest nearest cache, 32 KB.</summary>
    private const int MostSpread = 256;

    /// <summary>An even number of places, as is summed at once where the row has one.</summary>
    private const int ColumnStep = 2;

    /// <summary>The part that tiles of some filters and channels go through.</summary>
    public static ConvolutionGradientPart Of(ConvolutionShape shape, ConvolutionGradientTile tile)
    {
        var (places, pool) = (shape.Columns.Outputs, shape.Pool);
        var most = Math.Min(MostLines, MostLinesOfGroups / ConvolutionGradientChunk.Of(shape, tile).Groups);
        var deltas = pool.Rows * places * tile.Filters;
        var lines = deltas + (pool.Rows * shape.Width * tile.Channels);
        if (lines > most && pool.IsNone)
        {
            return new ConvolutionGradientPart(1, Equal(places, (int)((long)most * places / lines) / ColumnStep * ColumnStep, ColumnStep));
        }

        var rows = Math.Min(most / lines, pool.IsNone ? int.MaxValue : MostSpread / deltas);
        return new ConvolutionGradientPart(Equal(shape.WindowRows, Math.Max(1, rows), 1), places);
    }

    /// <summary>Which of the places of a shape it is, in words.</summary>
    public string Among(ConvolutionShape shape) =>
        Columns < shape.Columns.Outputs ? $"{Columns} places of a row"
        : Rows == shape.WindowRows ? "all places"
        : $"{Rows} {(Rows == 1 ? "row" : "rows")} of {(shape.Pool.IsNone ? "places" : "windows")}";

    /// <summary>The length of parts as equal as can be.</summary>
    private static int Equal(int length, int most, int step)
    {
        most = Math.Max(step, most);
        var parts = (length + most - 1) / most;
        var part = (length + parts - 1) / parts;
        return (part + step - 1) / step * step;
    }
}
