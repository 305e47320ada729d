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
        var signature = plan.Shape.Pool.IsNone
            ? new KernelSignature($"{plan.Name}Forward", ["inputs", "parameters", "outputs"], ["blocks"])
            : new KernelSignature($"{plan.Name}Forward", ["inputs", "parameters", "outputs", "winners"], ["blocks", "keepsWinners"]);
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
        return $"{plan.Name}, forward: y[p, q, f] = {pool}{formula}{sum}.";
    }

    private void Emit(ConvolutionTile tile)
    {
        using (_writer.Block("for (nint block = 0; block < blocks; block++)"))
        using (_writer.Block($"for (nint group = 0; group < {_shape.Groups}; group++)"))
        using (_writer.Block($"for (nint y = 0; y < {_shape.Rows.Outputs}; {(tile.Rows == 1 ? "y++" : $"y += {tile.Rows}")})"))
        {
            TileCut.EmitLoops(_writer, "x", _shape.Columns.Outputs, tile.Columns, columns =>
                TileCut.EmitLoops(_writer, "filter", _shape.GroupFilters, tile.Filters, filters =>
                {
                    using (_writer.Block(ConvolutionLoops.Lanes))
                    {
                        EmitTile(tile with { Columns = columns, Filters = filters });
                    }
                }));
        }
    }

    private void EmitTile(ConvolutionTile tile)
    {
        var (places, filters) = (tile.Places, tile.Filters);
        var x = _shape.Columns.Stride * _shape.Channels * LaneBlock.Samples;
        var rowLength = _shape.Width * _shape.Channels * LaneBlock.Samples;
        _writer.WriteLine($"var filterAt = group * {_shape.GroupFilters} + filter;");
        _writer.WriteLine($"var inputAt = block * {_shape.Height * rowLength} + y * {_shape.Rows.Stride * rowLength} + x * {x} + group * {_shape.GroupChannels * LaneBlock.Samples} + lane;");
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

        ConvolutionLoops.EmitTaps(_writer, _shape, _plan.Weights.Stride, "inputAt", "weightAt", (input, weight) =>
        {
            for (var place = 0; place < places; place++)
            {
                _writer.WriteLine($"var x{place} = TLanes.Load(ref inputs, {input} + {(place / tile.Columns * _shape.Rows.Stride * rowLength) + (place % tile.Columns * x)});");
            }

            for (var filter = 0; filter < filters; filter++)
            {
                _writer.WriteLine($"var w{filter} = TLanes.Broadcast(ref parameters, {weight} + {filter});");
                for (var place = 0; place < places; place++)
                {
                    _writer.WriteLine($"{Sum(place, filter)} = TLanes.MultiplyAdd(x{place}, w{filter}, {Sum(place, filter)});");
                }
            }
        });
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

    private void EmitStore(ConvolutionTile tile)
    {
        var (activation, emitter) = (_plan.Activation, ActivationEmitter.For(_plan.Activation));
        _writer.WriteLine($"var outputAt = block * {_plan.OutputStride} + ((y * {_shape.Columns.Outputs} + x) * {_shape.Filters} + filterAt) * {LaneBlock.Samples} + lane;");
        for (var place = 0; place < tile.Places; place++)
        {
            for (var filter = 0; filter < tile.Filters; filter++)
            {
                var value = activation.Traits.ValueInStore ? emitter.Value(Sum(place, filter), activation.Spec.Parameter ?? 0f) : Sum(place, filter);
                _writer.WriteLine($"TLanes.Store({value}, ref outputs, outputAt + {((place * _shape.Filters) + filter) * LaneBlock.Samples});");
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

    private static string Sum(int place, int filter) => $"sum{place}_{filter}";
}
