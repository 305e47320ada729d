using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Emission.Losses;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>
/// Writes a fully connected layer with one output into the step on a single row. Where it is the last layer, its output and its delta
/// never leave the registers.
/// </summary>
internal sealed class SingleOutputRowStepEmitter : RowStepEmitter
{
    public override void EmitForward(SourceWriter writer, LayerPlan plan, RegisterFile file, (string Reference, string At) inputs)
    {
        var emitter = ActivationEmitter.For(plan.Activation);
        writer.WriteLine($"var {Local(plan)}Sum = {Runtime.Vector}128.CreateScalar({Runtime.Reductions}.Dot<TLanes, TVector>(");
        writer.WriteLine($"    At(ref parameters, Layout.{plan.Name}Biases), ref At(ref {inputs.Reference}, {inputs.At}), ref At(ref parameters, Layout.{plan.Name}Weights), {plan.Inputs}));");
        var output = OneLane(emitter.Value($"{Local(plan)}Sum", plan.Activation.Spec.Parameter ?? 0f));
        writer.WriteLine($"var {Local(plan)}Output = {output};");
        writer.WriteLine($"At(ref step, Layout.{plan.Name}Outputs) = {Runtime.Vector}128.ToScalar({Local(plan)}Output);");
    }

    public override bool EmitLoss(SourceWriter writer, NetworkPlan plan)
    {
        // An activation that is left to the output is one the loss takes in: no other spans a row of one output.
        if (plan.Output.Activation is not null && !plan.Output.LossTakesLogits)
        {
            return false;
        }

        var (layer, loss) = (plan.Last, plan.Output.Loss);
        writer.WriteLine($"var {Local(layer)}Target = {Runtime.Vector}128.CreateScalar(At(ref step, Layout.{layer.Name}Deltas));");
        writer.WriteLine($"var loss = {Runtime.Vector}128.ToScalar({LossEmitter.For(loss).Single(loss, $"{Local(layer)}Output", $"{Local(layer)}Target")});");
        writer.WriteLine($"{Runtime.TrainingCalls}.RowLosses(training) = loss;");
        RowStepMethodEmitter.EmitReturnIfNotFinite(writer, "loss");
        EmitDelta(writer, layer, "gradient");
        return true;
    }

    public override void EmitInputDeltas(SourceWriter writer, LayerPlan plan, RegisterFile file, LayerPlan below)
    {
        using (Columns(writer, "i", plan.Inputs, file))
        {
            writer.WriteLine($"var weights = TLanes.Load(ref parameters, Layout.{plan.Name}Weights + i);");
            writer.WriteLine($"var delta = TLanes.Multiply({Delta(plan)}, weights);");
            EmitStoreDelta(writer, below, "delta", "i");
        }
    }

    public override void EmitGradients(SourceWriter writer, LayerPlan plan, RegisterFile file, (string Reference, string At) inputs)
    {
        using (Columns(writer, "i", plan.Inputs, file))
        {
            var at = inputs.At == "0" ? "i" : $"{inputs.At} + i";
            var gradient = $"TLanes.MultiplyAdd({Delta(plan)}, TLanes.Load(ref {inputs.Reference}, {at}), TLanes.Zero)";
            if (plan.Inputs % file.Lanes != 0)
            {
                gradient = $"{Runtime.Reductions}.First<TLanes, TVector>({gradient}, {plan.Inputs} - i)";
            }

            writer.WriteLine(GradientUse.Take(gradient, $"Layout.{plan.Name}Weights + i"));
        }

        var bias = GradientUse.Take($"0f + {Runtime.Vector}128.ToScalar({Local(plan)}Delta)", $"Layout.{plan.Name}Biases");
        writer.WriteLine(bias.Replace("TLanes", $"{Runtime.LanesOf}32").Replace("TVector", "float"));
    }

    private static void EmitDelta(SourceWriter writer, LayerPlan plan, string gradient)
    {
        var emitter = ActivationEmitter.For(plan.Activation);
        var kept = plan.Activation.KeepsInput ? $"{Local(plan)}Sum" : $"{Local(plan)}Output";
        writer.WriteLines(emitter.Prelude(kept) is { } prelude ? [OneLane(prelude)] : []);
        writer.WriteLine($"var {Local(plan)}Delta = {OneLane(emitter.Backward(gradient, kept, plan.Activation.Spec.Parameter ?? 0f))};");
    }

    /// <summary>The layer's name as locals carry it.</summary>
    private static string Local(LayerPlan plan) => char.ToLowerInvariant(plan.Name[0]) + plan.Name.Substring(1);

    private static string Delta(LayerPlan plan) => $"TLanes.Broadcast({Runtime.Vector}128.ToScalar({Local(plan)}Delta))";

    /// <summary>The same formula for a single value, in the narrowest vector: as a plain float its masks would move between two kinds of registers.</summary>
    private static string OneLane(string text) => text.Replace("TLanes", $"{Runtime.LanesOf}128").Replace("TVector", $"{Runtime.Vector}128<float>");
}
