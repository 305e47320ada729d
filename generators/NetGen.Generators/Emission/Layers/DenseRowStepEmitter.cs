using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes a fully connected layer into the step on a single row.</summary>
internal sealed class DenseRowStepEmitter : RowStepEmitter
{
    public override void EmitForward(SourceWriter writer, LayerPlan plan, RegisterFile file, (string Reference, string At) inputs)
    {
        using (Columns(writer, "j", plan.Outputs, file))
        {
            writer.WriteLine($"var sum = TLanes.Load(ref parameters, Layout.{plan.Name}Biases + j);");
            for (var i = 0; i < plan.Inputs; i++)
            {
                var weights = $"TLanes.Load(ref parameters, Layout.{plan.Name}Weights + {Row(i * plan.OutputStride)}j)";
                writer.WriteLine($"sum = TLanes.MultiplyAdd({Broadcast(inputs, i)}, {weights}, sum);");
            }

            writer.WriteLines(Outputs(plan, "sum").Select(output => $"TLanes.Store({output.Value}, ref step, {output.At} + j);"));
        }
    }

    public override void EmitInputDeltas(SourceWriter writer, LayerPlan plan, RegisterFile file, LayerPlan below)
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
        using (Columns(writer, "i", plan.Inputs, file))
        {
            writer.WriteLine("var sum = TLanes.Zero;");
            for (var j = 0; j < plan.Outputs; j++)
            {
                var weights = $"TLanes.Load(ref step, Layout.{plan.Name}Transposed + {Row(j * plan.InputStride)}i)";
                writer.WriteLine($"sum = TLanes.MultiplyAdd({Broadcast(("step", $"Layout.{plan.Name}Deltas"), j)}, {weights}, sum);");
            }

            EmitStoreDelta(writer, below, "sum", "i");
        }
    }

    public override void EmitGradients(SourceWriter writer, LayerPlan plan, RegisterFile file, (string Reference, string At) inputs)
    {
        using (Columns(writer, "j", plan.Outputs, file))
        {
            writer.WriteLine($"var delta = TLanes.Load(ref step, Layout.{plan.Name}Deltas + j);");
            for (var i = 0; i < plan.Inputs; i++)
            {
                var gradient = $"TLanes.MultiplyAdd({Broadcast(inputs, i)}, delta, TLanes.Zero)";
                writer.WriteLine(GradientUse.Take(gradient, $"Layout.{plan.Name}Weights + {Row(i * plan.OutputStride)}j"));
            }

            writer.WriteLine(GradientUse.Take("TLanes.Add(TLanes.Zero, delta)", $"Layout.{plan.Name}Biases + j"));
        }
    }

    private static string Row(int offset) => offset == 0 ? string.Empty : $"{offset} + ";

    private static string Broadcast((string Reference, string At) row, int index)
    {
        var at = row.At == "0" ? $"{index}" : index == 0 ? row.At : $"{row.At} + {index}";
        return $"TLanes.Broadcast(ref {row.Reference}, {at})";
    }
}
