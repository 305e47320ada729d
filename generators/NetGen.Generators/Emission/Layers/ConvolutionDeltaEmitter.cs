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
        KernelEmitter.Emit(_writer, summary, signature, () =>
        {
            using (_writer.Block("for (nint block = 0; block < blocks; block++)"))
            {
                if (!_shape.Pool.IsNone)
                {
                    new ConvolutionPoolEmitter(_writer, _plan).EmitPlaces("0", $"{_shape.WindowRows}", "0", _shape.Filters, "placeDeltas");
                    _writer.WriteLine();
                }

                EmitBlock();
            }
        });
    }

    private void EmitBlock()
    {
        using (ConvolutionLoops.EmitGroups(_writer, _shape))
        using (_writer.Block($"for (nint y = 0; y < {_shape.Rows.Inputs}; y++)"))
        using (_writer.Block($"for (nint x = 0; x < {_shape.Columns.Inputs}; x++)"))
        {
            TileCut.EmitLoops(_writer, "channel", _shape.GroupChannels, 8, channels =>
            {
                using (_writer.Block(ConvolutionLoops.Lanes))
                {
                    EmitTile(channels);
                }
            });
        }
    }

    private void EmitTile(int channels)
    {
        for (var channel = 0; channel < channels; channel++)
        {
            _writer.WriteLine($"var sum{channel} = TLanes.Zero;");
        }

        using (EmitAxis("row", "y", _shape.Rows))
        using (EmitAxis("column", "x", _shape.Columns))
        using (_writer.Block($"for (nint filter = 0; filter < {_shape.GroupFilters}; filter++)"))
        {
            _writer.WriteLine($"var filterAt = {ConvolutionLoops.Group(_shape)} * {_shape.GroupFilters} + filter;");
            var (deltas, block) = _shape.Pool.IsNone ? ("deltas", $"block * {_plan.OutputStride} + ") : ("placeDeltas", string.Empty);
            _writer.WriteLine($"var delta = TLanes.Load(ref {deltas}, {block}((rowPlace * {_shape.Columns.Outputs} + columnPlace) * {_shape.Filters} + filterAt) * {Line} + lane);");
            _writer.WriteLine($"var weightAt = Layout.{_plan.Name}Weights + ((row * {_shape.Columns.Kernel} + column) * {_shape.GroupChannels} + channel) * {_plan.Weights.Stride} + filterAt;");
            for (var channel = 0; channel < channels; channel++)
            {
                _writer.WriteLine($"sum{channel} = TLanes.MultiplyAdd(delta, TLanes.Broadcast(ref parameters, weightAt + {channel * _plan.Weights.Stride}), sum{channel});");
            }
        }

        EmitStore(channels);
    }

    /// <summary>Opens a loop over one dimension of the kernel that leaves out what looked at no place, or at another.</summary>
    private IDisposable EmitAxis(string tap, string place, ConvolutionAxis axis)
    {
        var loop = _writer.Block($"for (nint {tap} = 0; {tap} < {axis.Kernel}; {tap}++)");
        _writer.WriteLine($"var {tap}Distance = {place} + {axis.PaddingBefore} - {tap} * {axis.Dilation};");
        _writer.WriteLine($"var {tap}Place = {tap}Distance / {axis.Stride};");
        using (_writer.Block($"if ({tap}Distance < 0 || {tap}Place >= {axis.Outputs} || {tap}Place * {axis.Stride} != {tap}Distance)"))
        {
            _writer.WriteLine("continue;");
        }

        _writer.WriteLine();
        return loop;
    }

    private void EmitStore(int channels)
    {
        var emitter = ActivationEmitter.For(_below.Activation);
        _writer.WriteLine();
        _writer.WriteLine($"var at = block * {_plan.InputStride} + ((y * {_shape.Columns.Inputs} + x) * {_shape.Channels} + {ConvolutionLoops.Group(_shape)} * {_shape.GroupChannels} + channel) * {Line} + lane;");
        for (var channel = 0; channel < channels; channel++)
        {
            var (sum, at) = ($"sum{channel}", $"at + {channel * Line}");
            var value = MultipliesDerivative
                ? emitter.Backward(sum, $"TLanes.Load(ref kept, {at})", _below.Activation.Spec.Parameter ?? 0f)
                : DeltaStore.Value(_plan.Sources[0], sum, "inputDeltas", at);
            _writer.WriteLine($"TLanes.Store({value}, ref inputDeltas, {at});");
        }
    }
}
