namespace NetGen.Generators.Planning;

/// <summary>Chooses the tiles of a convolution: the cheapest that the registers hold.</summary>
internal static class ConvolutionTilePlanner
{
    private const int MostPlaces = 14;
    private const int MostFilters = 16;
    private const int MostTaps = 9;
    private const int MostChannels = 6;

    /// <summary>Plans the tiles of the outputs: places beside each other, whole windows of a pool, and filters, each of which reads all taps.</summary>
    public static ForEachFile<ConvolutionTile> PlanForward(ConvolutionShape shape) => ForEachFile<ConvolutionTile>.Decide(file =>
        (from windows in Upto(MostPlaces / shape.Pool.Columns, shape.WindowColumns)
         from filters in Upto(MostFilters, shape.GroupFilters)
         let tile = new ConvolutionTile(shape.Pool.Rows, windows * shape.Pool.Columns, filters)
         where tile.Registers <= file.Registers
         orderby Cost(shape.Columns.Outputs * tile.Rows, tile.Places, shape.GroupFilters, filters, shape.Taps), tile.Sums
         select tile).First());

    /// <summary>Plans the tiles of the weights' gradients, each of which reads all places.</summary>
    public static ForEachFile<ConvolutionGradientTile> PlanGradients(ConvolutionShape shape) => ForEachFile<ConvolutionGradientTile>.Decide(file =>
        (from rows in new[] { 1, shape.Rows.Kernel }.Distinct()
         from columns in Upto(MostTaps, shape.Columns.Kernel)
         where rows == 1 || columns == shape.Columns.Kernel
         from channels in Upto(MostChannels, shape.GroupChannels)
         from filters in Upto(MostFilters, shape.GroupFilters)
         let tile = new ConvolutionGradientTile(rows, columns, channels, filters)
         where tile.Registers <= file.Registers
         let taps = shape.Rows.Kernel / rows * Cost(shape.Columns.Kernel, columns, shape.GroupChannels, channels, rows, filters, shape)
         orderby taps, channels, tile.Sums
         select tile).First());

    private static IEnumerable<int> Upto(int most, int count) => Enumerable.Range(1, Math.Min(most, count));

    /// <summary>The cycles of all tiles of two dimensions, the last of which are smaller where a step does not divide.</summary>
    private static double Cost(int left, int leftStep, int right, int rightStep, int depth) =>
        Cuts(left, leftStep).Sum(a => Cuts(right, rightStep).Sum(b => a.Count * b.Count * CostModel.Sums(a.Step, b.Step, depth)));

    private static double Cost(int columns, int columnStep, int channels, int channelStep, int rows, int filterStep, ConvolutionShape shape) =>
        Cuts(columns, columnStep).Sum(a => Cuts(channels, channelStep).Sum(b => Cuts(shape.GroupFilters, filterStep).Sum(
            c => a.Count * b.Count * c.Count * CostModel.Sums(rows * a.Step * b.Step, c.Step, shape.Rows.Outputs * shape.Columns.Outputs))));

    private static IEnumerable<(int Count, int Step)> Cuts(int length, int step) => new[] { (length / step, step), (1, length % step) }.Where(cut => cut.Item1 * cut.Item2 > 0);
}
