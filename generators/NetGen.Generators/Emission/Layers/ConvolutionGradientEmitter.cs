using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Model;
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

    /// <summary>Writes memory for sums that wait, 16 of each.</summary>
    public static void EmitMemory(SourceWriter writer, int sums) => EmitMemory(writer, "memory", sums, "lanes");

    /// <summary>Writes that the sums of the 16 of some gradients beside each other are handed on, four at a time as far as they go.</summary>
    public static void EmitTakes(SourceWriter writer, string firstSum, int count, string at)
    {
        void EmitLoop(int first, int end, int step, string lanes, string sum)
        {
            if (first < end)
            {
                using (writer.Block($"for (nint each = {first}; each < {end}; each += {step})"))
                {
                    writer.WriteLine($"TUse.Take<{lanes}>({Runtime.LaneSums}.{sum}(ref lanes, ({firstSum} + each) * {Line}), in target, {at} + each);");
                }
            }
        }

        var fours = count / 4 * 4;
        EmitLoop(0, fours, 4, $"{Runtime.LanesOf}128, {Runtime.Vector}128<float>", "FourAt");
        EmitLoop(fours, count, 1, $"{Runtime.LanesOf}32, float", "At");
    }

    private static void EmitMemory(SourceWriter writer, string name, int lines, string reference)
    {
        writer.WriteLine($"var {name} = {Runtime.AlignedStack}.Take(stackalloc float[{lines * Line} + {Padding.Floats - 1}], {lines * Line});");
        writer.WriteLine($"ref var {reference} = ref {Runtime.Reference}({name});");
    }

    private void EmitWeights(ConvolutionGradientTile tile)
    {
        // Whole steps of channels, as many as may wait for the next block: of some places of the kernel, behind a pool of all.
        var (rows, columns, most) = _shape.Pool.IsNone ? (tile.Rows, tile.Columns, MostWaiting) : (_shape.Rows.Kernel, _shape.Columns.Kernel, MostWaitingBehindPool);
        var chunk = Math.Max(1, most / (rows * columns * tile.Channels * tile.Filters)) * tile.Channels;
        EmitMemory(_writer, rows * columns * Math.Min(chunk, _shape.GroupChannels) * tile.Filters);
        if (!_shape.Pool.IsNone)
        {
            // The last filters may be fewer than a tile has: of them more rows are spread at a time.
            var rest = _shape.GroupFilters % tile.Filters;
            EmitMemory(_writer, "spread", Math.Max(SpreadLines(tile.Filters), rest == 0 ? 0 : SpreadLines(rest)), "placeDeltas");
        }

        using (ConvolutionLoops.EmitGroups(_writer, _shape))
        {
            TileCut.EmitLoops(_writer, "filter", _shape.GroupFilters, tile.Filters, filters =>
            {
                if (_shape.Pool.IsNone)
                {
                    EmitKernelPlaces(tile, (some, more) => EmitChannels(chunk, channels => EmitChunk(
                        new Chunk(tile with { Rows = some, Columns = more, Filters = filters }, some, more, channels, "row", "column"))));
                }
                else
                {
                    EmitChannels(chunk, channels => EmitChunk(new Chunk(tile with { Filters = filters }, rows, columns, channels, "0", "0")));
                }
            });
        }
    }

    private void EmitKernelPlaces(ConvolutionGradientTile tile, Action<int, int> body) =>
        TileCut.EmitLoops(_writer, "row", _shape.Rows.Kernel, tile.Rows, rows =>
            TileCut.EmitLoops(_writer, "column", _shape.Columns.Kernel, tile.Columns, columns => body(rows, columns)));

    private void EmitChannels(int chunk, Action<int> body) => TileCut.EmitLoops(_writer, "firstChannel", _shape.GroupChannels, chunk, body);

    /// <summary>Sums up for some places of the kernel, filters and channels.</summary>
    private void EmitChunk(Chunk chunk)
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
    private void EmitSpreadRows(Chunk chunk)
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

    private void EmitTiles(Chunk chunk, ConvolutionGradientTile tile) =>
        TileCut.EmitLoops(_writer, "channel", chunk.Channels, tile.Channels, some =>
        {
            if (!_shape.Pool.IsNone)
            {
                _writer.WriteLine($"var firstOfTile = (row * {_shape.Columns.Kernel} + column) * {_shape.GroupChannels} + firstChannel + channel;");
                EmitSkip("firstOfTile", tile.Rows, tile.Columns, some);
            }

            using (_writer.Block(ConvolutionLoops.Lanes))
            {
                EmitTile(chunk, tile with { Channels = some });
            }
        });

    private void EmitTile(Chunk chunk, ConvolutionGradientTile tile)
    {
        var isPooled = !_shape.Pool.IsNone;
        var sums = Sums(chunk, tile).ToList();
        var place = isPooled ? $"(row * {chunk.Columns} + column) * {chunk.Channels * tile.Filters * Line} + " : string.Empty;
        _writer.WriteLine($"var lanesAt = {place}channel * {tile.Filters * Line} + lane;");
        _writer.WriteLines(sums.Select(sum => $"var {sum.Name} = TLanes.Load(ref lanes, lanesAt + {sum.At});"));
        var (pixel, rowLength) = (_shape.Channels * Line, _shape.Width * _shape.Channels * Line);
        var (firstRow, rows) = isPooled
            ? ($" + firstRow * {_shape.Pool.Rows * _shape.Rows.Stride * rowLength}", $"windowRows * {_shape.Pool.Rows}")
            : (string.Empty, $"{_shape.Rows.Outputs}");
        _writer.WriteLine($"var firstInputAt = block * {_shape.Height * rowLength}{firstRow} + row * {_shape.Rows.Dilation * rowLength} + column * {_shape.Columns.Dilation * pixel} + ({ConvolutionLoops.Group(_shape)} * {_shape.GroupChannels} + firstChannel + channel) * {Line} + lane;");
        _writer.WriteLine($"var firstDeltaAt = {(isPooled ? string.Empty : $"block * {_plan.OutputStride} + filterAt * {Line} + ")}lane;");
        using (_writer.Block($"for (nint y = 0; y < {rows}; y++)"))
        using (_writer.Block($"for (nint x = 0; x < {_shape.Columns.Outputs}; x += {PlacesAtOnce})"))
        {
            _writer.WriteLine($"var inputAt = firstInputAt + y * {_shape.Rows.Stride * rowLength} + x * {_shape.Columns.Stride * pixel};");
            _writer.WriteLine($"var deltaAt = firstDeltaAt + (y * {_shape.Columns.Outputs} + x) * {DeltaStride(tile)};");
            for (var next = 0; next < PlacesAtOnce; next++)
            {
                EmitTerms(tile, next);
            }
        }

        _writer.WriteLine();
        _writer.WriteLines(sums.Select(sum => $"TLanes.Store({sum.Name}, ref lanes, lanesAt + {sum.At});"));
    }

    /// <summary>Writes what one of the places of a turn adds.</summary>
    private void EmitTerms(ConvolutionGradientTile tile, int place)
    {
        var (pixel, rowLength) = (_shape.Channels * Line, _shape.Width * _shape.Channels * Line);
        for (var filter = 0; filter < tile.Filters; filter++)
        {
            _writer.WriteLine($"var delta{place}_{filter} = TLanes.Load(ref {(_shape.Pool.IsNone ? "deltas" : "placeDeltas")}, deltaAt + {(place * DeltaStride(tile)) + (filter * Line)});");
        }

        foreach (var (row, column, channel) in Taps(tile))
        {
            var at = (row * _shape.Rows.Dilation * rowLength) + (((place * _shape.Columns.Stride) + (column * _shape.Columns.Dilation)) * pixel) + (channel * Line);
            var value = $"x{place}_{row}_{column}_{channel}";
            _writer.WriteLine($"var {value} = TLanes.Load(ref inputs, inputAt + {at});");
            for (var filter = 0; filter < tile.Filters; filter++)
            {
                var sum = Sum(row, column, channel, filter);
                _writer.WriteLine($"{sum} = TLanes.MultiplyAdd({value}, delta{place}_{filter}, {sum});");
            }
        }
    }

    /// <summary>The places of a turn: with two of them the registers of the next are loaded while the last are multiplied, and half as many turns are counted.</summary>
    private int PlacesAtOnce => _shape.Columns.Outputs % 2 == 0 ? 2 : 1;

    /// <summary>The distance of the deltas of two places beside each other.</summary>
    private int DeltaStride(ConvolutionGradientTile tile) => (_shape.Pool.IsNone ? _shape.Filters : tile.Filters) * Line;

    /// <summary>Hands on the sum of the 16 of each weight of the part.</summary>
    private void EmitTakes(Chunk chunk)
    {
        var filters = chunk.Tile.Filters;
        using (_writer.Block($"for (nint y = 0; y < {chunk.Rows}; y++)"))
        using (_writer.Block($"for (nint x = 0; x < {chunk.Columns}; x++)"))
        using (_writer.Block($"for (nint channel = 0; channel < {chunk.Channels}; channel++)"))
        {
            _writer.WriteLine($"var tap = firstOfChunk + (y * {_shape.Columns.Kernel} + x) * {_shape.GroupChannels} + channel;");
            using (_writer.Block("if (firstTap <= tap && tap < endTap)"))
            {
                EmitTakes(
                    _writer,
                    $"((y * {chunk.Columns} + x) * {chunk.Channels} + channel) * {filters}",
                    filters,
                    $"Layout.{_plan.Name}Weights + tap * {_plan.Weights.Stride} + filterAt");
            }
        }
    }

    /// <summary>The sums of a tile, and where they wait behind that of its first tap: by place of the kernel, then by channel, then by filter.</summary>
    private static IEnumerable<(string Name, int At)> Sums(Chunk chunk, ConvolutionGradientTile tile) =>
        from tap in Taps(tile)
        from filter in Enumerable.Range(0, tile.Filters)
        let place = (tap.Row * chunk.Columns) + tap.Column
        select (Sum(tap.Row, tap.Column, tap.Channel, filter), ((((place * chunk.Channels) + tap.Channel) * tile.Filters) + filter) * Line);

    private static IEnumerable<(int Row, int Column, int Channel)> Taps(ConvolutionGradientTile tile) =>
        from row in Enumerable.Range(0, tile.Rows)
        from column in Enumerable.Range(0, tile.Columns)
        from channel in Enumerable.Range(0, tile.Channels)
        select (row, column, channel);

    private static string Sum(int row, int column, int channel, int filter) => $"sum{row}_{column}_{channel}_{filter}";

    /// <summary>The taps whose sums wait together.</summary>
    /// <param name="Tile">The tiles in which they are summed.</param>
    /// <param name="Rows">Rows of the kernel.</param>
    /// <param name="Columns">Columns of the kernel.</param>
    /// <param name="Channels">Channels.</param>
    /// <param name="FirstRow">The first row, as an expression.</param>
    /// <param name="FirstColumn">The first column, as an expression.</param>
    private sealed record Chunk(ConvolutionGradientTile Tile, int Rows, int Columns, int Channels, string FirstRow, string FirstColumn);
}
