using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>
/// Writes the gradients of a convolution's weights: for each a sum for each of the 16 samples of a block, over the blocks and their places in
/// order, and at the end the sum of the 16. Between blocks the sums wait in memory, so that a block is read from the nearer caches for all
/// tiles that need the same filters. Deltas in the windows of a pool are spread over their places for some filters at a time, in memory that
/// the nearest cache holds.
/// </summary>
internal sealed class ConvolutionGradientEmitter
{
    private const int Line = LaneBlock.Samples;

    /// <summary>The most sums that wait: half of the smallest nearest cache that processors have, 32 KB.</summary>
    private const int MostWaiting = 256;

    /// <summary>The most sums that wait behind a pool: more than the nearest cache holds, for each time the deltas are spread anew.</summary>
    private const int MostWaitingBehindPool = 640;

    /// <summary>The most lines of deltas that are spread at a time: half of the nearest cache.</summary>
    private const int MostSpread = 256;

    private readonly SourceWriter _writer;
    private readonly ConvolutionPlan _plan;
    private readonly ConvolutionShape _shape;

    private ConvolutionGradientEmitter(SourceWriter writer, ConvolutionPlan plan)
    {
        _writer = writer;
        _plan = plan;
        _shape = plan.Shape;
    }

    public static void EmitCalls(SourceWriter writer, ConvolutionPlan plan, string inputs)
    {
        string Tap(string offset) =>
            $"global::System.Math.Clamp(({offset} - Layout.{plan.Name}Weights) / {plan.Weights.Stride}, 0, {plan.Shape.Taps})";
        writer.WriteLine();
        writer.WriteCall($"Kernels.{plan.Name}WeightGradients<TUse>", [$"ref {inputs}", .. Deltas(plan), "in target", "blocks", Tap("start"), Tap("end")]);
        if (plan.Biases is not null)
        {
            using (writer.Block($"if (start <= Layout.{plan.Name}Biases && Layout.{plan.Name}Biases < end)"))
            {
                writer.WriteLine($"Kernels.{plan.Name}BiasGradients<TUse>({string.Join(", ", Deltas(plan))}, in target, blocks);");
            }
        }
    }

    public static void EmitWeightGradients(SourceWriter writer, ConvolutionPlan plan)
    {
        var shape = plan.Shape;
        var summary = $"{plan.Name}, gradient: g[i, j, c, f] = sum over samples, p, q of x[p * {shape.Rows.Stride} + i * {shape.Rows.Dilation}, q * {shape.Columns.Stride} + j * {shape.Columns.Dilation}, c] * delta[p, q, f] for the taps of one part.";
        var signature = new KernelSignature($"{plan.Name}WeightGradients", ["inputs", .. DeltaNames(plan)], ["blocks", "firstTap", "endTap"]) { TakesGradients = true };
        KernelEmitter.Emit(writer, summary, signature, plan.Gradients, tile => new ConvolutionGradientEmitter(writer, plan).EmitWeights(tile));
    }

    /// <summary>What the kernels call the deltas, in the windows of a pool with their winners.</summary>
    public static string[] DeltaNames(ConvolutionPlan plan) => plan.Shape.Pool.IsNone ? ["deltas"] : ["deltas", "winners"];

    private static string[] Deltas(ConvolutionPlan plan) => plan.Shape.Pool.IsNone
        ? [DenseGradientEmitter.Deltas(plan)]
        : [DenseGradientEmitter.Deltas(plan), $"ref Kernels.At(ref step, Layout.{plan.Name}Winners)"];

    private void EmitWeights(ConvolutionGradientTile tile)
    {
        // Whole steps of channels, as many as may wait for the next block: of some places of the kernel, behind a pool of all.
        var (rows, columns, most) = _shape.Pool.IsNone ? (tile.Rows, tile.Columns, MostWaiting) : (_shape.Rows.Kernel, _shape.Columns.Kernel, MostWaitingBehindPool);
        var chunk = Math.Max(1, most / (rows * columns * tile.Channels * tile.Filters)) * tile.Channels;
        WaitingSums.EmitMemory(_writer, "memory", rows * columns * Math.Min(chunk, _shape.GroupChannels) * tile.Filters, "lanes");
        if (!_shape.Pool.IsNone)
        {
            // The last filters may be fewer than a tile has: of them more rows are spread at a time.
            var rest = _shape.GroupFilters % tile.Filters;
            WaitingSums.EmitMemory(_writer, "spread", Math.Max(SpreadLines(tile.Filters), rest == 0 ? 0 : SpreadLines(rest)), "placeDeltas");
        }

        using (ConvolutionLoops.EmitGroups(_writer, _shape))
        {
            TileCut.EmitLoops(_writer, "filter", _shape.GroupFilters, tile.Filters, filters =>
            {
                if (_shape.Pool.IsNone)
                {
                    EmitKernelPlaces(tile, (some, more) => EmitChannels(chunk, channels => EmitChunk(
                        new ConvolutionGradientChunk(tile with { Rows = some, Columns = more, Filters = filters }, some, more, channels, "row", "column"))));
                }
                else
                {
                    EmitChannels(chunk, channels => EmitChunk(new ConvolutionGradientChunk(tile with { Filters = filters }, rows, columns, channels, "0", "0")));
                }
            });
        }
    }

    private void EmitKernelPlaces(ConvolutionGradientTile tile, Action<int, int> body) =>
        TileCut.EmitLoops(_writer, "row", _shape.Rows.Kernel, tile.Rows, rows =>
            TileCut.EmitLoops(_writer, "column", _shape.Columns.Kernel, tile.Columns, columns => body(rows, columns)));

    private void EmitChannels(int chunk, Action<int> body) => TileCut.EmitLoops(_writer, "firstChannel", _shape.GroupChannels, chunk, body);

    /// <summary>Sums up for some places of the kernel, filters and channels.</summary>
    private void EmitChunk(ConvolutionGradientChunk chunk)
    {
        var tile = chunk.Tile;
        _writer.WriteLine($"var firstOfChunk = ({chunk.FirstRow} * {_shape.Columns.Kernel} + {chunk.FirstColumn}) * {_shape.GroupChannels} + firstChannel;");
        EmitSkip("firstOfChunk", chunk.Rows, chunk.Columns, chunk.Channels);
        _writer.WriteLine($"var filterAt = {ConvolutionLoops.Group(_shape)} * {_shape.GroupFilters} + filter;");
        _writer.WriteLine($"memory.Slice(0, {chunk.Rows * chunk.Columns * chunk.Channels * tile.Filters * Line}).Clear();");
        using (_writer.Block("for (nint block = 0; block < blocks; block++)"))
        {
            if (_shape.Pool.IsNone)
            {
                EmitTiles(chunk, tile);
            }
            else
            {
                EmitSpreadRows(chunk);
            }
        }

        _writer.WriteLine();
        EmitTakes(chunk);
    }

    /// <summary>Goes on where none of the taps from one on is in the part.</summary>
    private void EmitSkip(string first, int rows, int columns, int channels)
    {
        var last = ((((rows - 1) * _shape.Columns.Kernel) + columns - 1) * _shape.GroupChannels) + channels - 1;
        using (_writer.Block($"if ({first} >= endTap || {first} + {last} < firstTap)"))
        {
            _writer.WriteLine("continue;");
        }

        _writer.WriteLine();
    }

    /// <summary>Spreads the deltas of some rows of windows over their places and sums up for all places of the kernel.</summary>
    private void EmitSpreadRows(ConvolutionGradientChunk chunk)
    {
        var tile = chunk.Tile;
        using (_writer.Block($"for (nint firstRow = 0; firstRow < {_shape.WindowRows}; firstRow += {SpreadRows(tile.Filters)})"))
        {
            _writer.WriteLine($"var windowRows = global::System.Math.Min({SpreadRows(tile.Filters)}, {_shape.WindowRows} - firstRow);");
            new ConvolutionPoolEmitter(_writer, _plan).EmitPlaces("firstRow", "windowRows", "filterAt", tile.Filters, "placeDeltas");
            EmitKernelPlaces(tile, (rows, columns) => EmitTiles(chunk, tile with { Rows = rows, Columns = columns }));
        }
    }

    /// <summary>The rows of windows that are spread at a time, in parts as equal as can be.</summary>
    private int SpreadRows(int filters)
    {
        var most = Math.Max(1, MostSpread / (_shape.Pool.Rows * _shape.Columns.Outputs * filters));
        var parts = (_shape.WindowRows + most - 1) / most;
        return (_shape.WindowRows + parts - 1) / parts;
    }

    private int SpreadLines(int filters) => SpreadRows(filters) * _shape.Pool.Rows * _shape.Columns.Outputs * filters;

    private void EmitTiles(ConvolutionGradientChunk chunk, ConvolutionGradientTile tile) =>
        TileCut.EmitLoops(_writer, "channel", chunk.Channels, tile.Channels, some =>
        {
            if (!_shape.Pool.IsNone)
            {
                _writer.WriteLine($"var firstOfTile = (row * {_shape.Columns.Kernel} + column) * {_shape.GroupChannels} + firstChannel + channel;");
                EmitSkip("firstOfTile", tile.Rows, tile.Columns, some);
            }

            using (_writer.Block(ConvolutionLoops.Lanes))
            {
                new ConvolutionGradientTileEmitter(_writer, _plan, chunk, tile with { Channels = some }).Emit();
            }
        });

    /// <summary>Hands on the sum of the 16 of each weight of the part.</summary>
    private void EmitTakes(ConvolutionGradientChunk chunk)
    {
        var filters = chunk.Tile.Filters;
        using (_writer.Block($"for (nint y = 0; y < {chunk.Rows}; y++)"))
        using (_writer.Block($"for (nint x = 0; x < {chunk.Columns}; x++)"))
        using (_writer.Block($"for (nint channel = 0; channel < {chunk.Channels}; channel++)"))
        {
            _writer.WriteLine($"var tap = firstOfChunk + (y * {_shape.Columns.Kernel} + x) * {_shape.GroupChannels} + channel;");
            using (_writer.Block("if (firstTap <= tap && tap < endTap)"))
            {
                WaitingSums.EmitTakes(
                    _writer,
                    $"((y * {chunk.Columns} + x) * {chunk.Channels} + channel) * {filters}",
                    filters,
                    $"Layout.{_plan.Name}Weights + tap * {_plan.Weights.Stride} + filterAt");
            }
        }
    }
}
