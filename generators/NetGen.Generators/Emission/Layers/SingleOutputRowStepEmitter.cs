using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes a fully connected layer with one output into the step on a single row.</summary>
internal sealed class SingleOutputRowStepEmitter : RowStepEmitter
{
    public override void EmitForward(SourceWriter writer, LayerPlan plan, RegisterFile file, (string Reference, string At) inputs)
    {
        using (writer.Block())
        {
            writer.WriteLine($"ref var x = ref At(ref {inputs.Reference}, {inputs.At});");
            writer.WriteLine($"ref var weights = ref At(ref parameters, Layout.{plan.Name}Weights);");
            writer.WriteLine($"var sum = At(ref parameters, Layout.{plan.Name}Biases) + {Runtime.Reductions}.Dot<TLanes, TVector>(ref x, ref weights, {plan.Inputs});");
            writer.WriteLines(StoreOutput(plan, "sum", string.Empty).Select(OneLane));
        }
    }

    public override void EmitDerivative(SourceWriter writer, LayerPlan plan, RegisterFile file)
    {
        using (writer.Block())
        {
            writer.WriteLine($"var delta = At(ref step, Layout.{plan.Name}Deltas);");
            writer.WriteLines(StoreDelta(plan, "delta", string.Empty).Select(OneLane));
        }
    }

    public override void EmitInputDeltas(SourceWriter writer, LayerPlan plan, RegisterFile file, LayerPlan below)
    {
        using (Columns(writer, "i", plan.Inputs, file))
        {
            writer.WriteLine($"var weights = TLanes.Load(ref parameters, Layout.{plan.Name}Weights + i);");
            writer.WriteLine($"var delta = TLanes.Multiply(TLanes.Broadcast(ref step, Layout.{plan.Name}Deltas), weights);");
            writer.WriteLines(StoreDelta(below, "delta", " + i"));
        }
    }

    public override void EmitGradients(SourceWriter writer, LayerPlan plan, RegisterFile file, (string Reference, string At) inputs)
    {
        using (Columns(writer, "i", plan.Inputs, file))
        {
            var at = inputs.At == "0" ? "i" : $"{inputs.At} + i";
            var gradient = $"TLanes.MultiplyAdd(TLanes.Broadcast(ref step, Layout.{plan.Name}Deltas), TLanes.Load(ref {inputs.Reference}, {at}), TLanes.Zero)";
            if (plan.Inputs % file.Lanes != 0)
            {
                gradient = $"{Runtime.Reductions}.First<TLanes, TVector>({gradient}, {plan.Inputs} - i)";
            }

            writer.WriteLine(GradientUse.Take(gradient, $"Layout.{plan.Name}Weights + i"));
        }

        writer.WriteLine(OneLane(GradientUse.Take($"0f + At(ref step, Layout.{plan.Name}Deltas)", $"Layout.{plan.Name}Biases")));
    }
}
