namespace NetGen.Generators.Planning;

/// <summary>Chooses the tiles of a convolution: the cheapest that the registers hold.</summary>
internal static class ConvolutionTilePlanner
{
    private const int MostPlaces = 14;
    private const int MostFilters = 16;
    private const int MostTaps = 9;
    private const int MostChannels = 6;

    /// <summary>The most calls of a kernel: somewhere from 800 on the runtime inlines no more, and takes up to ten times as long. Deltas write out every place near the edges.</summary>
    private const int MostCalls = 700;

    /// <summary>What a load costs that multiply-adds hide: 14 x 2 places and channels took up to 5 % longer than 7 x 3, with 0.6 loads for each and 0.53.</summary>
    private const double CyclesPerHiddenLoad = 0.1;

    /// <summary>What stands for a sum beside its terms: its start, the kept value, the derivative, of HardSigmoid at most, and the store.</summary>
    private const int CallsPerSum = 14;

    /// <summary>What a pool makes of a sum: the largest, and which it was.</summary>
    private const int CallsPerPooledSum = 4;

    /// <summary>The factor, mean and offset of a filter, where a norm may follow, and its weight and bias.</summary>
    private const int CallsPerFilter = 5;

    /// <summary>Plans the tiles of the outputs: places beside each other, whole windows of a pool, and filters, each of which reads all taps.</summary>
    /// <param name="shape">The shape of the convolution.</param>
    /// <param name="storeCalls">The operations with which a sum is stored.</param>
    public static ForEachFile<ConvolutionTile> PlanForward(ConvolutionShape shape, int storeCalls) => ForEachFile<ConvolutionTile>.Decide(file =>
        (from windows in Upto(MostPlaces / shape.Pool.Columns, shape.WindowColumns)
         from filters in Upto(MostFilters, shape.GroupFilters)
         let tile = new ConvolutionTile(shape.Pool.Rows, windows * shape.Pool.Columns, filters)
         where tile.Registers <= file.Registers && Calls(tile, shape, storeCalls) <= MostCalls
         orderby Cost(shape.Columns.Outputs * tile.Rows, tile.Places, shape.GroupFilters, filters, shape.Taps, file), tile.Sums
         select tile with { TapsPerTurn = TapsPerTurn(tile, shape, storeCalls, file) }).First());

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

    /// <summary>How many taps make a turn of the innermost loop: all of a short one, so that none is left over.</summary>
    private static int TapsPerTurn(ConvolutionTile tile, ConvolutionShape shape, int storeCalls, RegisterFile file)
    {
        var (taps, perTurn) = (shape.InnermostTaps, file.TermsPerTurn);
        if (perTurn == 1 || taps == 0)
        {
            return 1;
        }

        perTurn = taps < 2 * perTurn ? taps : perTurn;
        var written = perTurn + (taps % perTurn);
        return Calls(tile, shape, storeCalls) + (written * (tile.Sums + tile.Places + tile.Filters)) <= MostCalls ? perTurn : 1;
    }

    /// <summary>The calls of the tiles of a row, with one tap in each turn.</summary>
    private static int Calls(ConvolutionTile tile, ConvolutionShape shape, int storeCalls)
    {
        var perSum = storeCalls + (shape.Pool.IsNone ? 1 : 1 + CallsPerPooledSum);
        return Cuts(shape.Columns.Outputs, tile.Columns).Sum(columns => Cuts(shape.GroupFilters, tile.Filters).Sum(
            filters => (tile.Rows * columns.Step * ((filters.Step * perSum) + 1)) + (filters.Step * CallsPerFilter)));
    }

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
            c => a.Count * b.Count * c.Count * Math.Max(
                CostModel.Sums(rows * a.Step * b.Step, c.Step, shape.Places, file), shape.Places * file.CyclesPerFarLine * LinesOfPlace(shape, rows, a.Step, b.Step, c.Step)))));

    /// <summary>The lines that a tile reads for a place of the outputs and has not read for the one before: inputs of all columns of the kernel but the last were, if it moves by one.</summary>
    private static int LinesOfPlace(ConvolutionShape shape, int rows, int columns, int channels, int filters) =>
        (rows * channels * (shape.Columns is { Stride: 1, Dilation: 1 } ? 1 : columns)) + filters;

    /// <summary>The cycles of one term of all sums of a tile and its like for the other channels.</summary>
    private static double Cost(ConvolutionDeltaRun run, ConvolutionShape shape, int channelStep, RegisterFile file) =>
        Cuts(shape.GroupChannels, channelStep).Sum(cut => cut.Count * run.Seen.Sum(seen =>
            seen.Columns * (CostModel.Term(seen.Places, cut.Step, file) + (CyclesPerHiddenLoad * (seen.Places + cut.Step)))));

    private static IEnumerable<(int Count, int Step)> Cuts(int length, int step) => new[] { (length / step, step), (1, length % step) }.Where(cut => cut.Item1 * cut.Item2 > 0);
}
