using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes an activation that stands alone: a copy of the inputs into padded rows and a pass over them.</summary>
internal sealed class ElementwiseEmitter : LayerEmitter
{
    public override Type Plan => typeof(ElementwisePlan);

    public override void EmitForwardKernels(SourceWriter writer, LayerPlan plan)
    {
        if (!plan.Activation.IsLinear)
        {
            PassEmitter.EmitActivation(writer, $"{plan.Name}Activation", plan.Activation, plan.OutputStride);
        }
    }

    public override void EmitBackwardKernels(SourceWriter writer, LayerPlan plan, LayerPlan? below)
    {
    }

    public override void EmitForwardCalls(SourceWriter writer, LayerPlan plan, string inputs, string sums, string outputs) =>
        EmitCalls(writer, plan, inputs, sums, outputs, "rows");

    public override void EmitRowCalls(SourceWriter writer, LayerPlan plan, string inputs, string outputs) =>
        EmitCalls(writer, plan, inputs, outputs, outputs, "1");

    public override void EmitInputDeltaCalls(SourceWriter writer, LayerPlan plan, LayerPlan below)
    {
        writer.WriteCall(
            $"{Runtime.PredictionCalls}.CopyRows", $"ref {StepRows.Deltas(plan)}", $"{plan.OutputStride}", $"ref {StepRows.Deltas(below)}", $"{below.OutputStride}", $"{plan.Outputs}", "rows");
        DerivativePass.EmitCallBehind(writer, plan, below);
    }

    private static void EmitCalls(SourceWriter writer, LayerPlan plan, string inputs, string sums, string outputs, string rows)
    {
        writer.WriteCall($"{Runtime.PredictionCalls}.CopyRows", $"ref {inputs}", $"{plan.InputStride}", $"ref {sums}", $"{plan.OutputStride}", $"{plan.Outputs}", rows);
        if (!plan.Activation.IsLinear)
        {
            writer.WriteCall($"Kernels.{plan.Name}Activation", $"ref {sums}", $"ref {outputs}", rows);
        }
    }
}
