using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes the concatenation of several layers: copies there, copies of the deltas back.</summary>
internal sealed class ConcatEmitter : LayerEmitter
{
    public override Type Plan => typeof(ConcatPlan);

    public override void EmitForwardKernels(SourceWriter writer, LayerPlan plan)
    {
        if (!plan.Activation.IsLinear)
        {
            PassEmitter.EmitActivation(writer, $"{plan.Name}Activation", plan.Activation, plan.OutputStride);
        }
    }

    public override void EmitBackwardKernels(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
    }

    public override void EmitForwardCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands) =>
        EmitCalls(writer, (ConcatPlan)plan, operands, StepRows.Count(plan));

    public override void EmitRowCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands) => EmitCalls(writer, (ConcatPlan)plan, operands, "1");

    public override void EmitInputDeltaCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        var concat = (ConcatPlan)plan;
        for (var source = 0; source < below.Count; source++)
        {
            if (below[source] is not { } layer)
            {
                continue;
            }

            writer.WriteCall(
                $"{Runtime.Concatenation}.{(plan.Sources[source].Delta == DeltaUse.Add ? "Add" : "Copy")}",
                [.. Part(concat, StepRows.Deltas(plan), source, "source"), .. Whole(concat, StepRows.Deltas(layer), source, "destination"), .. Extent(concat, source, StepRows.Count(plan))]);
            DerivativePass.EmitCallBehind(writer, plan, layer);
        }
    }

    private static void EmitCalls(SourceWriter writer, ConcatPlan plan, ForwardOperands operands, string rows)
    {
        for (var source = 0; source < plan.Sources.Count; source++)
        {
            writer.WriteCall(
                $"{Runtime.Concatenation}.Copy",
                [.. Whole(plan, operands.Inputs[source], source, "source"), .. Part(plan, operands.Sums, source, "destination"), .. Extent(plan, source, rows)]);
        }

        if (!plan.Activation.IsLinear)
        {
            writer.WriteCall($"Kernels.{plan.Name}Activation", $"ref {operands.Sums}", $"ref {operands.Outputs}", rows);
        }
    }

    /// <summary>The values of a source, with the distances of its rows and of the places in them.</summary>
    private static string[] Whole(ConcatPlan plan, string values, int source, string role) =>
        [$"ref {values}", $"{role}Stride: {plan.Sources[source].Stride}", $"{role}Width: {plan.WidthOf(source)}"];

    /// <summary>The values that come from a source among those of the join.</summary>
    private static string[] Part(ConcatPlan plan, string values, int source, string role) =>
        [plan.OffsetOf(source) == 0 ? $"ref {values}" : $"ref Kernels.At(ref {values}, {plan.OffsetOf(source)})", $"{role}Stride: {plan.OutputStride}", $"{role}Width: {plan.Width}"];

    private static string[] Extent(ConcatPlan plan, int source, string rows) => [$"width: {plan.WidthOf(source)}", $"places: {plan.Places}", rows];
}
