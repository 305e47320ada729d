using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes a fully connected layer into the step on a single row.</summary>
internal sealed class DenseRowStepEmitter : RowStepEmitter
{
    public override void EmitForward(SourceWriter writer, LayerPlan plan, RowValues row)
    {
        var (local, inputs) = (row.Local(plan), row.InputsOf(plan));
        using (row.Columns(writer, "j", plan.Outputs))
        {
            writer.WriteLine($"var {local}Sum = TLanes.Load(ref parameters, {row.At($"Layout.{plan.Name}Biases", "j")});");
            for (var i = 0; i < plan.Inputs; i++)
            {
                var weights = $"TLanes.Load(ref parameters, {row.At(Row($"Layout.{plan.Name}Weights", i * plan.OutputStride), "j")})";
                writer.WriteLine($"{local}Sum = TLanes.MultiplyAdd({Broadcast(inputs, i)}, {weights}, {local}Sum);");
            }

            if (plan.Activation.KeepsInput)
            {
                row.EmitStore(writer, plan, "Sum", "j");
            }

            var output = ActivationEmitter.For(plan.Activation).Value($"{local}Sum", plan.Activation.Spec.Parameter ?? 0f);
            writer.WriteLine($"var {local}Output = {output};");
            row.EmitStore(writer, plan, "Output", "j");
        }
    }

    public override void EmitInputDeltas(SourceWriter writer, LayerPlan plan, RowValues row, LayerPlan below)
    {
        writer.WriteCall(
            $"{Runtime.Transposition}.Columns",
            $"ref At(ref parameters, Layout.{plan.Name}Weights)",
            $"{plan.OutputStride}",
            $"{plan.Inputs}",
            $"ref At(ref step, Layout.{plan.Name}Transposed)",
            $"{plan.InputStride}",
            "0",
            $"{plan.Outputs}");
        var sum = $"{row.Local(below)}Gradient";
        using (row.Columns(writer, "i", plan.Inputs))
        {
            writer.WriteLine($"var {sum} = TLanes.Zero;");
            for (var j = 0; j < plan.Outputs; j++)
            {
                var weights = $"TLanes.Load(ref step, {row.At(Row($"Layout.{plan.Name}Transposed", j * plan.InputStride), "i")})";
                writer.WriteLine($"{sum} = TLanes.MultiplyAdd({Broadcast(("step", $"Layout.{plan.Name}Deltas"), j)}, {weights}, {sum});");
            }

            EmitTimesDerivative(writer, below, row, sum, "i");
        }
    }

    public override void EmitGradients(SourceWriter writer, LayerPlan plan, RowValues row)
    {
        var (delta, inputs) = ($"{row.Local(plan)}Delta", row.InputsOf(plan));
        using (row.Columns(writer, "j", plan.Outputs))
        {
            row.EmitLoadInLoop(writer, plan, "Delta", "j");
            for (var i = 0; i < plan.Inputs; i++)
            {
                var gradient = $"TLanes.MultiplyAdd({Broadcast(inputs, i)}, {delta}, TLanes.Zero)";
                writer.WriteLine(GradientUse.Take(gradient, row.At(Row($"Layout.{plan.Name}Weights", i * plan.OutputStride), "j")));
            }

            writer.WriteLine(GradientUse.Take($"TLanes.Add(TLanes.Zero, {delta})", row.At($"Layout.{plan.Name}Biases", "j")));
        }
    }

    private static string Row(string start, int offset) => offset == 0 ? start : $"{start} + {offset}";

    private static string Broadcast((string Reference, string At) values, int index)
    {
        var at = values.At == "0" ? $"{index}" : index == 0 ? values.At : $"{values.At} + {index}";
        return $"TLanes.Broadcast(ref {values.Reference}, {at})";
    }
}
