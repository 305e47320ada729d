namespace NetGen.Generators.Planning;

/// <summary>Chooses the tiles of a convolution: the cheapest that the registers hold.</summary>
internal static class ConvolutionTilePlanner
{
    private const int MostPlaces = 14;
    private const int MostFilters = 16;
    private const int MostTaps = 9;
    private const int MostChannels = 6;

    /// <summary>The most calls of a kernel of deltas, which writes out every place near the edges: somewhere from 800 on the runtime inlines no more, and takes ten times as long.</summary>
    private const int MostCalls = 700;

    /// <summary>What a load costs that multiply-adds hide: 14 x 2 places and channels took up to 5 % longer than 7 x 3, with 0.6 loads for each and 0.53.</summary>
    private const double CyclesPerHiddenLoad = 0.1;

    /// <summary>What stands for a sum beside its terms: its start, the kept value, the derivative, of Tanh at most, and the store.</summary>
    private const int CallsPerSum = 10;

    /// <summary>Plans the tiles of the outputs: places beside each other, whole windows of a pool, and filters, each of which reads all taps.</summary>
    public static ForEachFile<ConvolutionTile> PlanForward(ConvolutionShape shape) => ForEachFile<ConvolutionTile>.Decide(file =>
        (from windows in Upto(MostPlaces / shape.Pool.Columns, shape.WindowColumns)
         from filters in Upto(MostFilters, shape.GroupFilters)
         let tile = new ConvolutionTile(shape.Pool.Rows, windows * shape.Pool.Columns, filters)
         where tile.Registers <= file.Registers
         orderby Cost(shape.Columns.Outputs * tile.Rows, tile.Places, shape.GroupFilters, filters, shape.Taps, file), tile.Sums
         select tile).First());

    /// <summary>Plans the tiles of the weights' gradients, each of which reads all places, part by part.</summary>
    public static ForEachFile<ConvolutionGradientTile> PlanGradients(ConvolutionShape shape) => ForEachFile<ConvolutionGradientTile>.Decide(file =>
        (from rows in new[] { 1, shape.Rows.Kernel }.Distinct()
         from columns in Upto(MostTaps, shape.Columns.Kernel)
         where rows == 1 || columns == shape.Columns.Kernel
         from channels in Upto(MostChannels, shape.GroupChannels)
         from filters in Upto(MostFilters, shape.GroupFilters)
         let tile = new ConvolutionGradientTile(rows, columns, channels, filters)
         where tile.Registers <= file.Registers
         let taps = shape.Rows.Kernel / rows * Cost(shape.Columns.Kernel, columns, shape.GroupChannels, channels, rows, filters, shape, file)
         orderby taps, channels, tile.Sums
         select tile).First());

    /// <summary>Plans the tiles of the inputs' deltas: places beside each other and channels, each of which reads the filters for every place of the kernel.</summary>
    public static ForEachFile<ConvolutionDeltaTile> PlanDeltas(ConvolutionShape shape) => ForEachFile<ConvolutionDeltaTile>.Decide(file =>
        (from places in Upto(MostPlaces, shape.Columns.Stride == 1 ? shape.Columns.Inputs : 1).Skip(1)
         from channels in Upto(MostChannels, shape.GroupChannels)
         let tile = new ConvolutionDeltaTile(places, channels)
         where tile.Registers <= file.Registers
         let runs = Affordable(tile, shape)
         where runs is not null
         orderby runs.Sum(run => run.Tiles * Cost(run, shape, channels, file)), tile.Sums
         select tile).FirstOrDefault() ?? ConvolutionDeltaTile.Single);

    /// <summary>The tiles of a row, unless there are more kinds than a method can hold.</summary>
    private static IReadOnlyList<ConvolutionDeltaRun>? Affordable(ConvolutionDeltaTile tile, ConvolutionShape shape)
    {
        var (runs, calls) = (new List<ConvolutionDeltaRun>(), 0);
        foreach (var run in tile.Runs(shape.Columns))
        {
            runs.Add(run);
            calls += Cuts(shape.GroupChannels, tile.Channels).Sum(cut =>
                (CallsPerSum * run.Places * cut.Step) + run.Seen.Sum(seen => ((seen.Places + 1) * (cut.Step + 1)) - 1));
            if (calls > MostCalls)
            {
                return null;
            }
        }

        return runs;
    }

    private static IEnumerable<int> Upto(int most, int count) => Enumerable.Range(1, Math.Min(most, count));

    /// <summary>The cycles of all tiles of two dimensions, the last of which are smaller where a step does not divide.</summary>
    private static double Cost(int left, int leftStep, int right, int rightStep, int depth, RegisterFile file) =>
        Cuts(left, leftStep).Sum(a => Cuts(right, rightStep).Sum(b => a.Count * b.Count * CostModel.Sums(a.Step, b.Step, depth, file)));

    private static double Cost(int columns, int columnStep, int channels, int channelStep, int rows, int filterStep, ConvolutionShape shape, RegisterFile file) =>
        Cuts(columns, columnStep).Sum(a => Cuts(channels, channelStep).Sum(b => Cuts(shape.GroupFilters, filterStep).Sum(
            c => a.Count * b.Count * c.Count * CostModel.Sums(rows * a.Step * b.Step, c.Step, shape.Rows.Outputs * shape.Columns.Outputs, file))));

    /// <summary>The cycles of one term of all sums of a tile and its like for the other channels.</summary>
    private static double Cost(ConvolutionDeltaRun run, ConvolutionShape shape, int channelStep, RegisterFile file) =>
        Cuts(shape.GroupChannels, channelStep).Sum(cut => cut.Count * run.Seen.Sum(seen =>
            seen.Columns * (CostModel.Term(seen.Places, cut.Step, file) + (CyclesPerHiddenLoad * (seen.Places + cut.Step)))));

    private static IEnumerable<(int Count, int Step)> Cuts(int length, int step) => new[] { (length / step, step), (1, length % step) }.Where(cut => cut.Item1 * cut.Item2 > 0);
}
