using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>
/// Writes the forward pass of a convolution: tiles of places and filters whose sums stay in registers. Every sum starts with the bias and
/// takes its taps in the order of the weights, whatever tile it falls in.
/// </summary>
internal sealed class ConvolutionForwardEmitter
{
    private readonly SourceWriter _writer;
    private readonly ConvolutionPlan _plan;
    private readonly ConvolutionShape _shape;

    private ConvolutionForwardEmitter(SourceWriter writer, ConvolutionPlan plan)
    {
        _writer = writer;
        _plan = plan;
        _shape = plan.Shape;
    }

    public static void EmitKernel(SourceWriter writer, ConvolutionPlan plan)
    {
        var (pools, normalizes) = (!plan.Shape.Pool.IsNone, plan.Norm is not null);
        string[] references = ["inputs", "parameters", "outputs", .. pools ? ["winners"] : Array.Empty<string>(), .. normalizes ? ["factors"] : Array.Empty<string>()];
        string[] integers = ["blocks", .. pools ? ["keepsWinners"] : Array.Empty<string>(), .. normalizes ? ["normalizes"] : Array.Empty<string>()];
        var signature = new KernelSignature($"{plan.Name}Forward", references, integers);
        KernelEmitter.Emit(writer, Summary(plan), signature, plan.Forward, tile => new ConvolutionForwardEmitter(writer, plan).Emit(tile));
    }

    private static string Summary(ConvolutionPlan plan)
    {
        var shape = plan.Shape;
        var sum = $"{(plan.Biases is null ? string.Empty : "b[f] + ")}sum over i, j, c of x[p * {shape.Rows.Stride} + i * {shape.Rows.Dilation}, q * {shape.Columns.Stride} + j * {shape.Columns.Dilation}, c] * w[i, j, c, f]";
        var formula = plan.Activation.Traits.ValueInStore && !plan.Activation.IsLinear
            ? Xml.Escape(ActivationEmitter.For(plan.Activation).Formula("z", plan.Activation.Spec.Parameter ?? 0f)) + " of z = "
            : string.Empty;
        var pool = shape.Pool.IsNone ? string.Empty : $"the largest of {shape.Pool.Rows} x {shape.Pool.Columns} places of ";
        var norm = plan.Norm is null ? string.Empty : $" If asked to it normalizes that by {plan.Norm.Name}, whose factors it takes.";
        return $"{plan.Name}, forward: y[p, q, f] = {pool}{formula}{sum}.{norm}";
    }

    /// <summary>How far the inputs of the next place in a row lie behind.</summary>
    private int ColumnStep => _shape.Columns.Stride * _shape.Channels * LaneBlock.Samples;

    /// <summary>How far the inputs of the next row of places lie behind.</summary>
    private int RowStep => _shape.Rows.Stride * RowLength;

    /// <summary>The length of a row of inputs, padding included.</summary>
    private int RowLength => _shape.Width * _shape.Channels * LaneBlock.Samples;

    private void Emit(ConvolutionTile tile)
    {
        using (_writer.Block("for (nint block = 0; block < blocks; block++)"))
        using (ConvolutionLoops.EmitGroupsAround(_writer, _shape))
        using (_writer.Block($"for (nint y = 0; y < {_shape.Rows.Outputs}; y += {tile.Rows})"))
        {
            TileCut.EmitLoops(_writer, "x", _shape.Columns.Outputs, tile.Columns, columns =>
            {
                using (ConvolutionLoops.EmitGroupsInside(_writer, _shape))
                {
                    TileCut.EmitLoops(_writer, "filter", _shape.GroupFilters, tile.Filters, filters =>
                    {
                        using (_writer.Block(ConvolutionLoops.Lanes))
                        {
                            var part = tile with { Columns = columns, Filters = filters };
                            EmitTile(part == tile ? part : part with { TapsPerTurn = 1 });
                        }
                    });
                }
            });
        }

        if (tile.TapsPerTurn > 1)
        {
            Method(tile).Emit(_writer, () => EmitTap(tile, "inputAt", "weightAt"));
        }
    }

    private void EmitTile(ConvolutionTile tile)
    {
        var (places, filters) = (tile.Places, tile.Filters);
        _writer.WriteLine($"var filterAt = {ConvolutionLoops.Group(_shape)} * {_shape.GroupFilters} + filter;");
        _writer.WriteLine($"var inputAt = block * {_shape.Height * RowLength} + y * {RowStep} + x * {ColumnStep} + {ConvolutionLoops.Group(_shape)} * {_shape.GroupChannels * LaneBlock.Samples} + lane;");
        _writer.WriteLine($"var weightAt = Layout.{_plan.Name}Weights + filterAt;");
        for (var filter = 0; filter < filters; filter++)
        {
            var start = _plan.Biases is null ? "TLanes.Zero" : $"TLanes.Broadcast(ref parameters, Layout.{_plan.Name}Biases + filterAt + {filter})";
            _writer.WriteLine($"var {Sum(0, filter)} = {start};");
        }

        for (var place = 1; place < places; place++)
        {
            for (var filter = 0; filter < filters; filter++)
            {
                _writer.WriteLine($"var {Sum(place, filter)} = {Sum(0, filter)};");
            }
        }

        if (tile.TapsPerTurn > 1)
        {
            ConvolutionLoops.EmitTaps(_writer, _shape, _plan.Weights.Stride, tile.TapsPerTurn, (input, weight) => _writer.WriteLine(Method(tile).Call(input, weight)));
        }
        else
        {
            ConvolutionLoops.EmitTaps(_writer, _shape, _plan.Weights.Stride, perTurn: 1, (input, weight) => EmitTap(tile, input, weight));
        }

        _writer.WriteLine();
        if (_shape.Pool.IsNone)
        {
            EmitStore(tile);
        }
        else
        {
            EmitPooledStore(tile);
        }
    }

    private void EmitTap(ConvolutionTile tile, string input, string weight)
    {
        for (var place = 0; place < tile.Places; place++)
        {
            _writer.WriteLine($"var x{place} = TLanes.Load(ref inputs, {input} + {(place / tile.Columns * RowStep) + (place % tile.Columns * ColumnStep)});");
        }

        for (var filter = 0; filter < tile.Filters; filter++)
        {
            _writer.WriteLine($"var w{filter} = TLanes.Broadcast(ref parameters, {weight} + {filter});");
            for (var place = 0; place < tile.Places; place++)
            {
                _writer.WriteLine($"{Sum(place, filter)} = TLanes.MultiplyAdd(x{place}, w{filter}, {Sum(place, filter)});");
            }
        }
    }

    private static TermMethod Method(ConvolutionTile tile) => new("inputs", "inputAt", "parameters", "weightAt",
        [.. from place in Enumerable.Range(0, tile.Places) from filter in Enumerable.Range(0, tile.Filters) select Sum(place, filter)]);

    private void EmitStore(ConvolutionTile tile)
    {
        _writer.WriteLine($"var outputAt = block * {_plan.OutputStride} + ((y * {_shape.Columns.Outputs} + x) * {_shape.Filters} + filterAt) * {LaneBlock.Samples} + lane;");
        if (_plan.Norm is { } norm)
        {
            using (_writer.Block("if (normalizes != 0)"))
            {
                EmitNormalized(tile, norm);
                EmitStores(tile, norm.Activation);
            }

            using (_writer.Block("else"))
            {
                EmitStores(tile, _plan.Activation);
            }
        }
        else
        {
            EmitStores(tile, _plan.Activation);
        }
    }

    /// <summary>Writes what a pass of its own would compute of the stored values, to the bit.</summary>
    private void EmitNormalized(ConvolutionTile tile, FoldedNorm norm)
    {
        for (var filter = 0; filter < tile.Filters; filter++)
        {
            _writer.WriteLine($"var mean{filter} = TLanes.Broadcast(ref parameters, Layout.{norm.Name}Means + filterAt + {filter});");
            _writer.WriteLine($"var factor{filter} = TLanes.Broadcast(ref factors, filterAt + {filter});");
            _writer.WriteLine($"var offset{filter} = TLanes.Broadcast(ref parameters, Layout.{norm.Name}Offsets + filterAt + {filter});");
            for (var place = 0; place < tile.Places; place++)
            {
                var sum = Sum(place, filter);
                _writer.WriteLine($"{sum} = TLanes.MultiplyAdd(TLanes.Subtract({Activated(_plan.Activation, sum)}, mean{filter}), factor{filter}, offset{filter});");
            }
        }
    }

    private void EmitStores(ConvolutionTile tile, ActivationPlan activation)
    {
        for (var place = 0; place < tile.Places; place++)
        {
            for (var filter = 0; filter < tile.Filters; filter++)
            {
                _writer.WriteLine($"TLanes.Store({Activated(activation, Sum(place, filter))}, ref outputs, outputAt + {((place * _shape.Filters) + filter) * LaneBlock.Samples});");
            }
        }
    }

    private void EmitPooledStore(ConvolutionTile tile)
    {
        var (pool, emitter) = (_shape.Pool, new ConvolutionPoolEmitter(_writer, _plan));
        _writer.WriteLine($"var outputAt = block * {_plan.OutputStride} + ((y / {pool.Rows} * {_shape.WindowColumns} + x / {pool.Columns}) * {_shape.Filters} + filterAt) * {LaneBlock.Samples} + lane;");
        for (var window = 0; window < tile.Columns / pool.Columns; window++)
        {
            for (var filter = 0; filter < tile.Filters; filter++)
            {
                var values = Enumerable.Range(0, pool.Places).Select(place => Sum((place / pool.Columns * tile.Columns) + (window * pool.Columns) + (place % pool.Columns), filter));
                emitter.EmitStore([.. values], $"{window}_{filter}", $"outputAt + {((window * _shape.Filters) + filter) * LaneBlock.Samples}");
            }
        }
    }

    /// <summary>The value of an activation, or what goes into it if that is computed behind the store.</summary>
    private static string Activated(ActivationPlan activation, string sum) =>
        activation.Traits.ValueInStore ? ActivationEmitter.For(activation).Value(sum, activation.Spec.Parameter ?? 0f) : sum;

    private static string Sum(int place, int filter) => $"sum{place}_{filter}";
}
