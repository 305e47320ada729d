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
    public override void EmitForward(SourceWriter writer, LayerPlan plan, RowValues row)
    {
        var (local, inputs) = (row.Local(plan), row.InputsOf(plan));
        var operands = $"ref At(ref {inputs.Reference}, {inputs.At}), ref At(ref parameters, Layout.{plan.Name}Weights)";
        if (row.AreInRegisters)
        {
            writer.WriteLine($"var {local}Weights = TLanes.Load(ref parameters, Layout.{plan.Name}Weights);");
            operands = $"{Inputs(plan, row, string.Empty)}, {local}Weights";
        }

        writer.WriteLine($"var {local}Sum = {Runtime.Vector}128.CreateScalar({Runtime.Reductions}.Dot<TLanes, TVector>(");
        writer.WriteLine($"    At(ref parameters, Layout.{plan.Name}Biases), {operands}, {plan.Inputs}));");
        var output = OneLane(ActivationEmitter.For(plan.Activation).Value($"{local}Sum", plan.Activation.Spec.Parameter ?? 0f));
        writer.WriteLine($"var {local}Output = {output};");
        writer.WriteLine($"At(ref step, Layout.{plan.Name}Outputs) = {Runtime.Vector}128.ToScalar({local}Output);");
    }

    public override bool EmitLoss(SourceWriter writer, NetworkPlan plan, RowValues row)
    {
        // An activation that is left to the output is one the loss takes in: no other spans a row of one output.
        if (plan.Output.Activation is not null && !plan.Output.LossTakesLogits)
        {
            return false;
        }

        var (layer, loss) = (plan.Last, plan.Output.Loss);
        writer.WriteLine($"var {row.Local(layer)}Target = {Runtime.Vector}128.CreateScalar(At(ref step, Layout.{layer.Name}Deltas));");
        writer.WriteLine($"var loss = {Runtime.Vector}128.ToScalar({LossEmitter.For(loss).Single(loss, $"{row.Local(layer)}Output", $"{row.Local(layer)}Target")});");
        RowStepMethodEmitter.EmitReturnIfNotFinite(writer);
        EmitDelta(writer, layer, row, "gradient");
        return true;
    }

    public override void EmitInputDeltas(SourceWriter writer, LayerPlan plan, RowValues row, LayerPlan below)
    {
        var (weights, delta) = ($"{row.Local(plan)}Weights", $"{row.Local(below)}Gradient");
        using (row.Columns(writer, "i", plan.Inputs))
        {
            writer.WriteLines(row.AreInRegisters ? [] : [$"var {weights} = TLanes.Load(ref parameters, Layout.{plan.Name}Weights + i);"]);
            writer.WriteLine($"var {delta} = TLanes.Multiply({Delta(plan, row)}, {weights});");
            EmitTimesDerivative(writer, below, row, delta, "i");
        }
    }

    public override void EmitGradients(SourceWriter writer, LayerPlan plan, RowValues row)
    {
        using (row.Columns(writer, "i", plan.Inputs))
        {
            var gradient = row.First($"TLanes.MultiplyAdd({Delta(plan, row)}, {Inputs(plan, row, "i")}, TLanes.Zero)", plan.Inputs, "i");
            writer.WriteLine(GradientUse.Take(gradient, row.At($"Layout.{plan.Name}Weights", "i")));
        }

        var bias = GradientUse.Take($"0f + {Runtime.Vector}128.ToScalar({row.Local(plan)}Delta)", $"Layout.{plan.Name}Biases");
        writer.WriteLine(bias.Replace("TLanes", $"{Runtime.LanesOf}32").Replace("TVector", "float"));
    }

    private static void EmitDelta(SourceWriter writer, LayerPlan plan, RowValues row, string gradient)
    {
        var emitter = ActivationEmitter.For(plan.Activation);
        var kept = plan.Activation.KeepsInput ? $"{row.Local(plan)}Sum" : $"{row.Local(plan)}Output";
        writer.WriteLines(emitter.Prelude(kept) is { } prelude ? [OneLane(prelude)] : []);
        writer.WriteLine($"var {row.Local(plan)}Delta = {OneLane(emitter.Backward(gradient, kept, plan.Activation.Spec.Parameter ?? 0f))};");
    }

    /// <summary>A vector of the inputs, which in registers are those of the layer below.</summary>
    private static string Inputs(LayerPlan plan, RowValues row, string variable)
    {
        var (reference, at) = row.InputsOf(plan);
        return row.AreInRegisters ? $"{row.Local(row.Below(plan)!)}Output" : $"TLanes.Load(ref {reference}, {row.At(at, variable)})";
    }

    private static string Delta(LayerPlan plan, RowValues row) => $"TLanes.Broadcast({Runtime.Vector}128.ToScalar({row.Local(plan)}Delta))";

    /// <summary>The same formula for a single value, in the narrowest vector: as a plain float its masks would move between two kinds of registers.</summary>
    private static string OneLane(string text) => text.Replace("TLanes", $"{Runtime.LanesOf}128").Replace("TVector", $"{Runtime.Vector}128<float>");
}
