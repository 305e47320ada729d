using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>
/// Writes the gradients of a convolution: for each parameter a sum for each of the 16 samples of a block, over the blocks and their places in
/// order, and at the end the sum of the 16. Between blocks the sums wait in memory, so that a block is read from the nearer caches for all
/// tiles that need the same filters.
/// </summary>
internal sealed class ConvolutionGradientEmitter
{
    private const int Line = LaneBlock.Samples;

    /// <summary>The most sums that wait: half of the smallest nearest cache that processors have, 32 KB.</summary>
    private const int MostWaiting = 256;

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
        writer.WriteCall($"Kernels.{plan.Name}WeightGradients<TUse>", $"ref {inputs}", DenseGradientEmitter.Deltas(plan), "in target", "blocks", Tap("start"), Tap("end"));
        if (plan.Biases is not null)
        {
            DenseGradientEmitter.EmitBiasCall(writer, plan);
        }
    }

    public static void EmitWeightGradients(SourceWriter writer, ConvolutionPlan plan)
    {
        var shape = plan.Shape;
        var summary = $"{plan.Name}, gradient: g[i, j, c, f] = sum over samples, p, q of x[p * {shape.Rows.Stride} + i * {shape.Rows.Dilation}, q * {shape.Columns.Stride} + j * {shape.Columns.Dilation}, c] * delta[p, q, f] for the taps of one part.";
        var signature = new KernelSignature($"{plan.Name}WeightGradients", ["inputs", "deltas"], ["blocks", "firstTap", "endTap"]) { TakesGradients = true };
        KernelEmitter.Emit(writer, summary, signature, plan.Gradients, tile => new ConvolutionGradientEmitter(writer, plan).EmitWeights(tile));
    }

    public static void EmitBiasGradients(SourceWriter writer, ConvolutionPlan plan)
    {
        var signature = new KernelSignature($"{plan.Name}BiasGradients", ["deltas"], ["blocks"]) { TakesGradients = true };
        KernelEmitter.Emit(writer, $"{plan.Name}, gradient: g[f] = sum over samples, p, q of delta[p, q, f].", signature, () => new ConvolutionGradientEmitter(writer, plan).EmitBiases());
    }

    private void EmitWeights(ConvolutionGradientTile tile)
    {
        // Whole steps of channels, as many as may wait for the next block.
        var chunk = Math.Max(1, MostWaiting / tile.Sums) * tile.Channels;
        EmitMemory(tile.Rows * tile.Columns * Math.Min(chunk, _shape.GroupChannels) * tile.Filters);
        using (_writer.Block($"for (nint group = 0; group < {_shape.Groups}; group++)"))
        {
            TileCut.EmitLoops(_writer, "filter", _shape.GroupFilters, tile.Filters, filters =>
                TileCut.EmitLoops(_writer, "row", _shape.Rows.Kernel, tile.Rows, rows =>
                    TileCut.EmitLoops(_writer, "column", _shape.Columns.Kernel, tile.Columns, columns =>
                        TileCut.EmitLoops(_writer, "firstChannel", _shape.GroupChannels, chunk, channels =>
                            EmitChunk(tile with { Rows = rows, Columns = columns, Filters = filters }, channels)))));
        }
    }

    /// <summary>Sums up for some places of the kernel, filters and channels.</summary>
    private void EmitChunk(ConvolutionGradientTile tile, int channels)
    {
        var last = ((((tile.Rows - 1) * _shape.Columns.Kernel) + tile.Columns - 1) * _shape.GroupChannels) + channels - 1;
        _writer.WriteLine($"var tap = (row * {_shape.Columns.Kernel} + column) * {_shape.GroupChannels} + firstChannel;");
        using (_writer.Block($"if (tap >= endTap || tap + {last} < firstTap)"))
        {
            _writer.WriteLine("continue;");
        }

        _writer.WriteLine();
        _writer.WriteLine($"var filterAt = group * {_shape.GroupFilters} + filter;");
        _writer.WriteLine($"memory.Slice(0, {tile.Rows * tile.Columns * channels * tile.Filters * Line}).Clear();");
        using (_writer.Block("for (nint block = 0; block < blocks; block++)"))
        {
            TileCut.EmitLoops(_writer, "channel", channels, tile.Channels, some =>
            {
                using (_writer.Block(ConvolutionLoops.Lanes))
                {
                    EmitTile(tile with { Channels = some }, channels);
                }
            });
        }

        _writer.WriteLine();
        EmitTakes(tile, channels);
    }

    private void EmitTile(ConvolutionGradientTile tile, int channels)
    {
        var sums = Sums(tile, channels).ToList();
        _writer.WriteLine("var lanesAt = channel * " + $"{tile.Filters * Line} + lane;");
        _writer.WriteLines(sums.Select(sum => $"var {sum.Name} = TLanes.Load(ref lanes, lanesAt + {sum.At});"));
        var (pixel, rowLength) = (_shape.Channels * Line, _shape.Width * _shape.Channels * Line);
        _writer.WriteLine($"var firstInputAt = block * {_shape.Height * rowLength} + row * {_shape.Rows.Dilation * rowLength} + column * {_shape.Columns.Dilation * pixel} + (group * {_shape.GroupChannels} + firstChannel + channel) * {Line} + lane;");
        _writer.WriteLine($"var firstDeltaAt = block * {_plan.OutputStride} + filterAt * {Line} + lane;");
        using (_writer.Block($"for (nint y = 0; y < {_shape.Rows.Outputs}; y++)"))
        using (_writer.Block($"for (nint x = 0; x < {_shape.Columns.Outputs}; x++)"))
        {
            _writer.WriteLine($"var inputAt = firstInputAt + y * {_shape.Rows.Stride * rowLength} + x * {_shape.Columns.Stride * pixel};");
            _writer.WriteLine($"var deltaAt = firstDeltaAt + (y * {_shape.Columns.Outputs} + x) * {_shape.Filters * Line};");
            EmitTerms(tile);
        }

        _writer.WriteLine();
        _writer.WriteLines(sums.Select(sum => $"TLanes.Store({sum.Name}, ref lanes, lanesAt + {sum.At});"));
    }

    private void EmitTerms(ConvolutionGradientTile tile)
    {
        var (pixel, rowLength) = (_shape.Channels * Line, _shape.Width * _shape.Channels * Line);
        for (var filter = 0; filter < tile.Filters; filter++)
        {
            _writer.WriteLine($"var delta{filter} = TLanes.Load(ref deltas, deltaAt + {filter * Line});");
        }

        foreach (var (row, column, channel) in Taps(tile))
        {
            var at = (row * _shape.Rows.Dilation * rowLength) + (column * _shape.Columns.Dilation * pixel) + (channel * Line);
            var value = $"x{row}_{column}_{channel}";
            _writer.WriteLine($"var {value} = TLanes.Load(ref inputs, inputAt + {at});");
            for (var filter = 0; filter < tile.Filters; filter++)
            {
                var sum = Sum(row, column, channel, filter);
                _writer.WriteLine($"{sum} = TLanes.MultiplyAdd({value}, delta{filter}, {sum});");
            }
        }
    }

    /// <summary>Hands on the sum of the 16 of each weight of the part.</summary>
    private void EmitTakes(ConvolutionGradientTile tile, int channels)
    {
        using (_writer.Block($"for (nint channel = 0; channel < {channels}; channel++)"))
        {
            for (var place = 0; place < tile.Rows * tile.Columns; place++)
            {
                var (row, column) = (place / tile.Columns, place % tile.Columns);
                _writer.WriteLine($"var tap{place} = tap + channel + {((row * _shape.Columns.Kernel) + column) * _shape.GroupChannels};");
                using (_writer.Block($"for (nint each = 0; firstTap <= tap{place} && tap{place} < endTap && each < {tile.Filters}; each++)"))
                {
                    EmitTake($"({place * channels} + channel) * {tile.Filters} + each", $"Layout.{_plan.Name}Weights + tap{place} * {_plan.Weights.Stride} + filterAt + each");
                }
            }
        }
    }

    private void EmitBiases()
    {
        const int Filters = 8;
        EmitMemory(Filters);
        TileCut.EmitLoops(_writer, "filterAt", _shape.Filters, Filters, filters =>
        {
            using (_writer.Block(ConvolutionLoops.Lanes))
            {
                _writer.WriteLines(Enumerable.Range(0, filters).Select(filter => $"var sum{filter} = TLanes.Zero;"));
                using (_writer.Block("for (nint block = 0; block < blocks; block++)"))
                using (_writer.Block($"for (nint place = 0; place < {_shape.Rows.Outputs * _shape.Columns.Outputs}; place++)"))
                {
                    _writer.WriteLine($"var deltaAt = block * {_plan.OutputStride} + (place * {_shape.Filters} + filterAt) * {Line} + lane;");
                    _writer.WriteLines(Enumerable.Range(0, filters).Select(filter => $"sum{filter} = TLanes.Add(sum{filter}, TLanes.Load(ref deltas, deltaAt + {filter * Line}));"));
                }

                _writer.WriteLine();
                _writer.WriteLines(Enumerable.Range(0, filters).Select(filter => $"TLanes.Store(sum{filter}, ref lanes, {filter * Line} + lane);"));
            }

            _writer.WriteLine();
            using (_writer.Block($"for (nint each = 0; each < {filters}; each++)"))
            {
                EmitTake("each", $"Layout.{_plan.Name}Biases + filterAt + each");
            }
        });
    }

    private void EmitMemory(int sums)
    {
        _writer.WriteLine($"{Runtime.Floats} memory = stackalloc float[{sums * Line}];");
        _writer.WriteLine($"ref var lanes = ref {Runtime.Reference}(memory);");
    }

    private void EmitTake(string sum, string at) =>
        _writer.WriteLine($"TUse.Take<{Runtime.LanesOf}32, float>({Runtime.LaneSums}.At(ref lanes, ({sum}) * {Line}), in target, {at});");

    /// <summary>The sums of a tile, and where they wait behind that of its first channel: by place of the kernel, then by channel, then by filter.</summary>
    private static IEnumerable<(string Name, int At)> Sums(ConvolutionGradientTile tile, int channels) =>
        from tap in Taps(tile)
        from filter in Enumerable.Range(0, tile.Filters)
        let place = (tap.Row * tile.Columns) + tap.Column
        select (Sum(tap.Row, tap.Column, tap.Channel, filter), ((((place * channels) + tap.Channel) * tile.Filters) + filter) * Line);

    private static IEnumerable<(int Row, int Column, int Channel)> Taps(ConvolutionGradientTile tile) =>
        from row in Enumerable.Range(0, tile.Rows)
        from column in Enumerable.Range(0, tile.Columns)
        from channel in Enumerable.Range(0, tile.Channels)
        select (row, column, channel);

    private static string Sum(int row, int column, int channel, int filter) => $"sum{row}_{column}_{channel}_{filter}";
}
