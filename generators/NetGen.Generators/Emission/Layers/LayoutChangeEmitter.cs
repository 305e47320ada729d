using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes the move of values between rows and blocks of 16 samples, and of their deltas back.</summary>
internal sealed class LayoutChangeEmitter : LayerEmitter
{
    public override Type Plan => typeof(LayoutChangePlan);

    public override void EmitForwardKernels(SourceWriter writer, LayerPlan plan)
    {
    }

    public override void EmitBackwardKernels(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
    }

    public override void EmitForwardCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands)
    {
        var (rows, lanes) = ($"ref {operands.Input}", $"ref {operands.Outputs}");
        if (plan.Layout == ValueLayout.Lanes)
        {
            writer.WriteCall($"{Runtime.LaneBlocks}.FromRows", rows, $"{plan.InputStride}", lanes, $"{plan.Inputs}", "rows");
        }
        else
        {
            writer.WriteCall($"{Runtime.LaneBlocks}.ToRows", rows, lanes, $"{plan.OutputStride}", $"{plan.Inputs}", "rows");
        }
    }

    public override void EmitInputDeltaCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        var adds = plan.Sources[0].Delta == DeltaUse.Add ? "AndAdd" : string.Empty;
        var (deltas, inputDeltas) = ($"ref {StepRows.Deltas(plan)}", $"ref {StepRows.Deltas(below[0]!)}");
        if (plan.Layout == ValueLayout.Lanes)
        {
            writer.WriteCall($"{Runtime.LaneBlocks}.ToRows{adds}", deltas, inputDeltas, $"{plan.InputStride}", $"{plan.Inputs}", "rows");
        }
        else
        {
            writer.WriteCall($"{Runtime.LaneBlocks}.FromRows{adds}", deltas, $"{plan.OutputStride}", inputDeltas, $"{plan.Inputs}", "rows");
        }

        DerivativePass.EmitCallBehind(writer, plan, below[0]!);
    }
}
