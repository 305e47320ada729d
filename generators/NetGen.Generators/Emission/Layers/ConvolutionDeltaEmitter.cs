using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>
/// Writes how a convolution passes its delta on: each place of the inputs gathers from the outputs that looked at it, in the order of the
/// kernel's rows, its columns and the filters.
/// </summary>
internal sealed class ConvolutionDeltaEmitter
{
    private const int Line = LaneBlock.Samples;

    private readonly SourceWriter _writer;
    private readonly ConvolutionPlan _plan;
    private readonly ConvolutionShape _shape;
    private readonly LayerPlan _below;

    private ConvolutionDeltaEmitter(SourceWriter writer, ConvolutionPlan plan, LayerPlan below)
    {
        _writer = writer;
        _plan = plan;
        _shape = plan.Shape;
        _below = below;
    }

    private bool MultipliesDerivative => DenseDeltaEmitter.MultipliesDerivative(_below);

    public static void EmitCall(SourceWriter writer, LayerPlan plan, LayerPlan below)
    {
        var convolution = (ConvolutionPlan)plan;
        string[] pooled = convolution.Shape.Pool.IsNone ? [] : [$"ref {ConvolutionPoolEmitter.Winners(convolution)}", $"ref {ConvolutionPoolEmitter.PlaceDeltas(convolution)}"];
        string[] kept = DenseDeltaEmitter.MultipliesDerivative(below) ? [$"ref {StepRows.Kept(below)}"] : [];
        writer.WriteCall($"Kernels.{plan.Name}InputDeltas", [$"ref {StepRows.Deltas(plan)}", .. pooled, "ref _parameters.Reference", .. kept, $"ref {StepRows.Deltas(below)}", "blocks"]);
    }

    public static void EmitKernel(SourceWriter writer, ConvolutionPlan plan, LayerPlan below) => new ConvolutionDeltaEmitter(writer, plan, below).Emit();

    private void Emit()
    {
        var derivative = MultipliesDerivative ? $", times the derivative of {_below.Name}'s {_below.Activation.Spec.Name}" : string.Empty;
        var summary = $"{_plan.Name}, backward: d[u, v, c] = sum over i, j, f of delta[(u + {_shape.Rows.PaddingBefore} - i * {_shape.Rows.Dilation}) / {_shape.Rows.Stride}, "
            + $"(v + {_shape.Columns.PaddingBefore} - j * {_shape.Columns.Dilation}) / {_shape.Columns.Stride}, f] * w[i, j, c, f]{derivative}.";
        string[] pooled = _shape.Pool.IsNone ? [] : ["winners", "placeDeltas"];
        string[] kept = MultipliesDerivative ? ["kept"] : [];
        var signature = new KernelSignature($"{_plan.Name}InputDeltas", ["deltas", .. pooled, "parameters", .. kept, "inputDeltas"], ["blocks"]);
        KernelEmitter.Emit(_writer, summary, signature, _plan.Deltas!, tile =>
        {
            using (_writer.Block("for (nint block = 0; block < blocks; block++)"))
            {
                if (!_shape.Pool.IsNone)
                {
                    new ConvolutionPoolEmitter(_writer, _plan).EmitPlaces("0", $"{_shape.WindowRows}", "0", _shape.Filters, "placeDeltas");
                    _writer.WriteLine();
                }

                using (ConvolutionLoops.EmitGroupsAround(_writer, _shape))
                using (_writer.Block($"for (nint y = 0; y < {_shape.Rows.Inputs}; y++)"))
                {
                    EmitRow(tile);
                }
            }
        });
    }

    private void EmitRow(ConvolutionDeltaTile tile)
    {
        if (tile.IsSingle)
        {
            using (_writer.Block($"for (nint x = 0; x < {_shape.Columns.Inputs}; x++)"))
            {
                EmitTiles(tile, places: 1, channels =>
                {
                    using (EmitAxis("column", "x", _shape.Columns))
                    {
                        EmitTerms("columnPlace", firstPlace: 0, places: 1, channels);
                    }
                });
            }

            return;
        }

        _writer.WriteLine("// Places near an edge are seen through fewer columns of the kernel: their tiles are written out, those between are a loop.");
        foreach (var run in tile.Runs(_shape.Columns))
        {
            using (EmitRange("x", run.First, run.Tiles, run.Places))
            {
                EmitTiles(tile, run.Places, channels =>
                {
                    foreach (var seen in run.Seen)
                    {
                        using (EmitRange("column", seen.FirstColumn, seen.Columns, step: 1))
                        {
                            EmitTerms($"(x + {seen.FirstPlace + _shape.Columns.PaddingBefore} - column * {_shape.Columns.Dilation})", seen.FirstPlace, seen.Places, channels);
                        }

                        _writer.WriteLine();
                    }
                });
            }

            _writer.WriteLine();
        }
    }

    /// <summary>Opens a loop, or a block if it would run once.</summary>
    private IDisposable EmitRange(string variable, int first, int count, int step)
    {
        if (count > 1)
        {
            return _writer.Block($"for (nint {variable} = {first}; {variable} < {first + (count * step)}; {variable} += {step})");
        }

        var block = _writer.Block();
        _writer.WriteLine($"const nint {variable} = {first};");
        return block;
    }

    /// <summary>Writes the tiles of some places, of which <paramref name="columns"/> writes the terms of a row of the kernel.</summary>
    private void EmitTiles(ConvolutionDeltaTile tile, int places, Action<int> columns)
    {
        using (ConvolutionLoops.EmitGroupsInside(_writer, _shape))
        {
            TileCut.EmitLoops(_writer, "channel", _shape.GroupChannels, tile.Channels, channels =>
            {
                using (_writer.Block(ConvolutionLoops.Lanes))
                {
                    _writer.WriteLines(Sums(places, channels).Select(sum => $"var {sum.Name} = TLanes.Zero;"));
                    using (EmitAxis("row", "y", _shape.Rows))
                    {
                        columns(channels);
                    }

                    _writer.WriteLine();
                    EmitStore(places, channels);
                }
            });
        }
    }

    /// <summary>Writes what the filters add to some places through one place of the kernel.</summary>
    private void EmitTerms(string output, int firstPlace, int places, int channels)
    {
        var (deltas, block) = _shape.Pool.IsNone ? ("deltas", $"block * {_plan.OutputStride} + ") : ("placeDeltas", string.Empty);
        var firstFilter = $"{ConvolutionLoops.Group(_shape)} * {_shape.GroupFilters}";
        _writer.WriteLine($"var firstDeltaAt = {block}((rowPlace * {_shape.Columns.Outputs} + {output}) * {_shape.Filters} + {firstFilter}) * {Line} + lane;");
        _writer.WriteLine($"var firstWeightAt = Layout.{_plan.Name}Weights + ((row * {_shape.Columns.Kernel} + column) * {_shape.GroupChannels} + channel) * {_plan.Weights.Stride} + {firstFilter};");
        using (_writer.Block($"for (nint filter = 0; filter < {_shape.GroupFilters}; filter++)"))
        {
            _writer.WriteLine($"var deltaAt = firstDeltaAt + filter * {Line};");
            _writer.WriteLine("var weightAt = firstWeightAt + filter;");
            for (var channel = 0; channel < channels; channel++)
            {
                _writer.WriteLine($"var w{channel} = TLanes.Broadcast(ref parameters, weightAt + {channel * _plan.Weights.Stride});");
            }

            for (var place = 0; place < places; place++)
            {
                _writer.WriteLine($"var delta{place} = TLanes.Load(ref {deltas}, deltaAt + {place * _shape.Filters * Line});");
                for (var channel = 0; channel < channels; channel++)
                {
                    var sum = Sum(firstPlace + place, channel);
                    _writer.WriteLine($"{sum} = TLanes.MultiplyAdd(delta{place}, w{channel}, {sum});");
                }
            }
        }
    }

    /// <summary>Opens a loop over one dimension of the kernel that leaves out what looked at no place, or at another.</summary>
    private IDisposable EmitAxis(string tap, string place, ConvolutionAxis axis)
    {
        var loop = _writer.Block($"for (nint {tap} = 0; {tap} < {axis.Kernel}; {tap}++)");
        var distance = $"{place} + {axis.PaddingBefore} - {tap} * {axis.Dilation}";
        var isBetween = string.Empty;
        if (axis.Stride > 1)
        {
            _writer.WriteLine($"var {tap}Distance = {distance};");
            (distance, isBetween) = ($"{tap}Distance / {axis.Stride}", $" || {tap}Place * {axis.Stride} != {tap}Distance");
        }

        _writer.WriteLine($"var {tap}Place = {distance};");
        using (_writer.Block($"if ({tap}{(axis.Stride > 1 ? "Distance" : "Place")} < 0 || {tap}Place >= {axis.Outputs}{isBetween})"))
        {
            _writer.WriteLine("continue;");
        }

        _writer.WriteLine();
        return loop;
    }

    private void EmitStore(int places, int channels)
    {
        var emitter = ActivationEmitter.For(_below.Activation);
        _writer.WriteLine($"var at = block * {_plan.InputStride} + ((y * {_shape.Columns.Inputs} + x) * {_shape.Channels} + {ConvolutionLoops.Group(_shape)} * {_shape.GroupChannels} + channel) * {Line} + lane;");
        foreach (var (sum, offset) in Sums(places, channels))
        {
            var at = offset == 0 ? "at" : $"at + {offset}";
            var value = MultipliesDerivative
                ? emitter.Backward(sum, $"TLanes.Load(ref kept, {at})", _below.Activation.Spec.Parameter ?? 0f)
                : DeltaStore.Value(_plan.Sources[0], sum, "inputDeltas", at);
            _writer.WriteLine($"TLanes.Store({value}, ref inputDeltas, {at});");
        }
    }

    /// <summary>The sums of a tile, and how far behind the first each is stored.</summary>
    private IEnumerable<(string Name, int Offset)> Sums(int places, int channels) =>
        from place in Enumerable.Range(0, places)
        from channel in Enumerable.Range(0, channels)
        select (Sum(place, channel), ((place * _shape.Channels) + channel) * Line);

    private static string Sum(int place, int channel) => $"sum{place}_{channel}";
}
