using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>
/// Writes the gradients of a convolution's weights: for each a sum for each of the 16 samples of a block, over the blocks and their places in
/// order, and at the end the sum of the 16. All tiles with the same filters, and several small groups, go through a part of the places before the next; meanwhile their sums
/// wait in memory. Deltas in the windows of a pool are spread over the places of the part first, others copied together where they would crowd the nearest cache.
/// </summary>
internal sealed class ConvolutionGradientEmitter
{
    private const int Line = LaneBlock.Samples;

    private readonly SourceWriter _writer;
    private readonly ConvolutionPlan _plan;
    private readonly ConvolutionShape _shape;
    private readonly ConvolutionGradientTile _tile;
    private readonly ConvolutionGradientChunk _chunk;
    private readonly PartLoop _groups;
    private readonly ConvolutionPartDeltas _deltas;

    private ConvolutionGradientEmitter(SourceWriter writer, ConvolutionPlan plan, ConvolutionGradientTile tile)
    {
        _writer = writer;
        _plan = plan;
        _shape = plan.Shape;
        _tile = tile;
        _chunk = ConvolutionGradientChunk.Of(_shape, tile);
        _groups = new PartLoop("firstGroup", "groups", _shape.Groups, _chunk.Groups);
        _deltas = new ConvolutionPartDeltas(writer, plan, tile);
    }

    private bool TakesGroupsTogether => _chunk.Groups > 1;

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
        KernelEmitter.Emit(writer, summary, signature, plan.Gradients, tile => new ConvolutionGradientEmitter(writer, plan, tile).EmitWeights());
    }

    /// <summary>What the kernels call the deltas, in the windows of a pool with their winners.</summary>
    public static string[] DeltaNames(ConvolutionPlan plan) => plan.Shape.Pool.IsNone ? ["deltas"] : ["deltas", "winners"];

    private static string[] Deltas(ConvolutionPlan plan) => plan.Shape.Pool.IsNone
        ? [DenseGradientEmitter.Deltas(plan)]
        : [DenseGradientEmitter.Deltas(plan), $"ref Kernels.At(ref step, Layout.{plan.Name}Winners)"];

    private void EmitWeights()
    {
        WaitingSums.EmitMemory(_writer, "memory", _chunk.Taps * _chunk.SumsOfTap(_tile.Filters), "lanes");
        _deltas.EmitMemory();
        using (TakesGroupsTogether ? _groups.Emit(_writer) : ConvolutionLoops.EmitGroups(_writer, _shape))
        {
            TileCut.EmitLoops(_writer, "filter", _shape.GroupFilters, _tile.Filters, filters =>
                TileCut.EmitLoopsIfSeveral(_writer, "firstKernelRow", _shape.Rows.Kernel, _chunk.Rows, rows =>
                    TileCut.EmitLoopsIfSeveral(_writer, "firstKernelColumn", _shape.Columns.Kernel, _chunk.Columns, columns =>
                        TileCut.EmitLoops(_writer, "firstChannel", _shape.GroupChannels, _chunk.Channels, channels =>
                            EmitChunk(_tile with { Filters = filters }, _chunk with { Rows = rows, Columns = columns, Channels = channels })))));
        }
    }

    /// <summary>Sums up for some filters and taps.</summary>
    private void EmitChunk(ConvolutionGradientTile tile, ConvolutionGradientChunk chunk)
    {
        var (row, column) = (ConvolutionGradientTileEmitter.KernelRow(_shape, chunk, "0"), ConvolutionGradientTileEmitter.KernelColumn(_shape, chunk, "0"));
        _writer.WriteLine($"var firstOfChunk = ({row} * {_shape.Columns.Kernel} + {column}) * {_shape.GroupChannels} + firstChannel;");
        EmitSkip("firstOfChunk", chunk);
        if (!TakesGroupsTogether)
        {
            EmitFilterAt();
        }

        _writer.WriteLine($"memory.Slice(0, {chunk.Taps * chunk.SumsOfTap(tile.Filters) * Line}).Clear();");
        using (_writer.Block("for (nint block = 0; block < blocks; block++)"))
        {
            EmitParts(tile, chunk);
        }

        _writer.WriteLine();
        using (EmitGroupsTogether())
        {
            EmitTakes(tile.Filters, chunk);
        }
    }

    /// <summary>Opens the loop over the groups whose sums wait together, if there are several.</summary>
    private IDisposable? EmitGroupsTogether()
    {
        if (!TakesGroupsTogether)
        {
            return null;
        }

        var loop = _groups.EmitEach(_writer, "group");
        EmitFilterAt();
        return loop;
    }

    /// <summary>Writes which of all filters is the tile's first.</summary>
    private void EmitFilterAt() => _writer.WriteLine($"var filterAt = {ConvolutionLoops.Group(_shape)} * {_shape.GroupFilters} + filter;");

    /// <summary>Goes on where none of the taps from one on is between <c>firstTap</c> and <c>endTap</c>.</summary>
    private void EmitSkip(string first, ConvolutionGradientChunk taps)
    {
        var last = ((((taps.Rows - 1) * _shape.Columns.Kernel) + taps.Columns - 1) * _shape.GroupChannels) + taps.Channels - 1;
        using (_writer.Block($"if ({first} >= endTap || {first} + {last} < firstTap)"))
        {
            _writer.WriteLine("continue;");
        }

        _writer.WriteLine();
    }

    /// <summary>Goes through the places, part after part.</summary>
    private void EmitParts(ConvolutionGradientTile tile, ConvolutionGradientChunk chunk)
    {
        var part = ConvolutionGradientPart.Of(_shape, tile);
        var rows = new PartLoop("firstRow", "rows", _shape.WindowRows, part.Rows);
        var columns = new PartLoop("firstColumn", "columns", _shape.Columns.Outputs, part.Columns);
        using (rows.Emit(_writer))
        using (columns.Emit(_writer))
        using (EmitGroupsTogether())
        {
            _deltas.EmitGathering(tile, rows, columns);
            EmitTiles(tile, chunk, rows, columns);
        }
    }

    private void EmitTiles(ConvolutionGradientTile tile, ConvolutionGradientChunk chunk, PartLoop partRows, PartLoop partColumns) =>
        TileCut.EmitLoops(_writer, "channel", chunk.Channels, tile.Channels, channels =>
            TileCut.EmitLoops(_writer, "row", chunk.Rows, tile.Rows, rows =>
                TileCut.EmitLoops(_writer, "column", chunk.Columns, tile.Columns, columns =>
                {
                    _writer.WriteLine($"var firstOfTile = firstOfChunk + (row * {_shape.Columns.Kernel} + column) * {_shape.GroupChannels} + channel;");
                    EmitSkip("firstOfTile", chunk with { Rows = rows, Columns = columns, Channels = channels });
                    using (_writer.Block(ConvolutionLoops.Lanes))
                    {
                        new ConvolutionGradientTileEmitter(_writer, _plan, chunk, tile with { Rows = rows, Columns = columns, Channels = channels }, _deltas.LieTogether)
                            .Emit(_groups, partRows, partColumns);
                    }
                })));

    /// <summary>Hands on the sum of the 16 of each weight between <c>firstTap</c> and <c>endTap</c>.</summary>
    private void EmitTakes(int filters, ConvolutionGradientChunk chunk)
    {
        using (_writer.Block($"for (nint y = 0; y < {chunk.Rows}; y++)"))
        using (_writer.Block($"for (nint x = 0; x < {chunk.Columns}; x++)"))
        using (_writer.Block($"for (nint channel = 0; channel < {chunk.Channels}; channel++)"))
        {
            _writer.WriteLine($"var tap = firstOfChunk + (y * {_shape.Columns.Kernel} + x) * {_shape.GroupChannels} + channel;");
            using (_writer.Block("if (firstTap <= tap && tap < endTap)"))
            {
                WaitingSums.EmitTakes(
                    _writer,
                    $"((y * {chunk.Columns} + x) * {chunk.Channels} + channel) * {chunk.SumsOfTap(filters)}{(TakesGroupsTogether ? $" + {_groups.Within("group")} * {filters}" : string.Empty)}",
                    filters,
                    $"Layout.{_plan.Name}Weights + tap * {_plan.Weights.Stride} + filterAt");
            }
        }
    }
}
