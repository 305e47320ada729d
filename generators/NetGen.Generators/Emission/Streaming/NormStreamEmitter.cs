using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Model;
using NetGen.Generators.Planning;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Emission.Streaming;

/// <summary>
/// Writes a normalization of each step by its own statistics: these are summed one value after the other, in the chains of the batch form, and the
/// values normalized in vectors.
/// </summary>
internal sealed class NormStreamEmitter : StreamLayerEmitter
{
    public override Type Plan => typeof(NormPlan);

    public override void EmitKernels(SourceWriter writer, StreamLayerPlan layer)
    {
        var (plan, activation) = ((NormPlan)layer.Layer, layer.Layer.Activation);
        var signature = new KernelSignature($"{plan.Name}Stream", ["inputs", "parameters", "outputs"], ["steps"]);
        var formula = plan.Centers ? "(x[j] - mean) / sqrt(variance + epsilon) * scale[j] + offset[j]" : "x[j] / sqrt(mean of x^2 + epsilon) * scale[j]";
        var summary = $"{plan.Name}, step by step: y[j] = " + (activation.IsLinear
            ? formula
            : $"{Xml.Escape(ActivationEmitter.For(activation).Formula("z", activation.Spec.Parameter ?? 0f))} of z = {formula}") + ".";
        void Body()
        {
            using (writer.Block("for (nint step = 0; step < steps; step++)"))
            {
                writer.WriteLine($"ref var x = ref At(ref inputs, step * {layer.InputStride});");
                EmitStatistics(writer, plan);
                EmitValues(writer, layer, plan);
            }
        }

        if (layer.HasHalfRows)
        {
            KernelEmitter.EmitNarrow(writer, summary, signature, Body);
        }
        else
        {
            KernelEmitter.Emit(writer, summary, signature, Body);
        }
    }

    public override void EmitCalls(SourceWriter writer, StreamLayerPlan layer, IReadOnlyList<string> inputs, string state, string outputs) =>
        writer.WriteCall($"Kernels.{layer.Name}Stream", $"ref {inputs[0]}", "ref parameters", $"ref {outputs}", "steps");

    private static void EmitStatistics(SourceWriter writer, NormPlan plan)
    {
        var count = plan.Statistics.Count;
        if (plan.Centers)
        {
            LaneSums.Emit(writer, ["sum"], () => null, "i", count, (index, _) => [sum => $"{sum} + At(ref x, {index})"], ofNumbers: true);
            writer.WriteLine($"var mean = sum / {Literals.Float(count)};");
        }

        LaneSums.Emit(writer, ["squares"], () => null, "i", count, (index, number) =>
        {
            writer.WriteLine($"var difference{number} = At(ref x, {index}){(plan.Centers ? " - mean" : string.Empty)};");
            return [sum => $"float.MultiplyAddEstimate(difference{number}, difference{number}, {sum})"];
        }, ofNumbers: true);
        writer.WriteLine($"var inverse = 1f / float.Sqrt(squares / {Literals.Float(count)} + {Literals.Float(plan.Epsilon)});");
    }

    private static void EmitValues(SourceWriter writer, StreamLayerPlan layer, NormPlan plan)
    {
        string Parameter(string role) => $"TLanes.Load(ref parameters, Layout.{plan.Name}{role} + column)";
        var difference = plan.Centers ? "TLanes.Subtract(TLanes.Load(ref x, column), TLanes.Broadcast(mean))" : "TLanes.Load(ref x, column)";
        var columns = layer.HasHalfRows ? StepPaddings.HalfLine : Padding.Padded(layer.Step.Outputs);
        using (writer.Block($"for (nint column = 0; column < {columns}; column += TLanes.Count)"))
        {
            writer.WriteLine($"var normalized = TLanes.Multiply({difference}, TLanes.Broadcast(inverse));");
            writer.WriteLine(plan.Centers
                ? $"var z = TLanes.MultiplyAdd(normalized, {Parameter("Scales")}, {Parameter("Offsets")});"
                : $"var z = TLanes.Multiply(normalized, {Parameter("Scales")});");
            writer.WriteLine($"TLanes.Store({ActivationEmitter.For(plan.Activation).Value("z", plan.Activation.Spec.Parameter ?? 0f)}, ref outputs, step * {layer.OutputStride} + column);");
        }
    }
}
