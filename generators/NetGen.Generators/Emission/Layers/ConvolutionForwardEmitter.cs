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

    /// <summary>How far the inputs of the next place in a row lie behind.</summary>
    private int ColumnStep => _shape.Columns.Stride * _shape.PlaceLines * LaneBlock.Samples;

    /// <summary>How far the inputs of the next row of places lie behind.</summary>
    private int RowStep => _shape.Rows.Stride * RowLength;

    /// <summary>The length of a row of inputs, padding included.</summary>
    private int RowLength => _shape.Width * _shape.PlaceLines * LaneBlock.Samples;

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
            _writer.WriteLine($"var {ConvolutionStore.Sum(0, filter)} = {start};");
        }

        for (var place = 1; place < places; place++)
        {
            for (var filter = 0; filter < filters; filter++)
            {
                _writer.WriteLine($"var {ConvolutionStore.Sum(place, filter)} = {ConvolutionStore.Sum(0, filter)};");
            }
        }

        Action<string, string> add = tile.TapsPerTurn > 1
            ? (input, weight) => _writer.WriteLine(Method(tile).Call(input, weight))
            : (input, weight) => EmitTap(tile, input, weight);
        ConvolutionLoops.EmitTaps(_writer, _shape, _plan.Weights.Stride, tile.TapsPerTurn, add);

        _writer.WriteLine();
        new ConvolutionStore(_writer, _plan).Emit(tile);
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
                _writer.WriteLine($"{ConvolutionStore.Sum(place, filter)} = TLanes.MultiplyAdd(x{place}, w{filter}, {ConvolutionStore.Sum(place, filter)});");
            }
        }
    }

    private static TermMethod Method(ConvolutionTile tile) => new("inputs", "inputAt", "parameters", "weightAt",
        [.. from place in Enumerable.Range(0, tile.Places) from filter in Enumerable.Range(0, tile.Filters) select ConvolutionStore.Sum(place, filter)]);
}
