using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes the averaging of channels.</summary>
internal sealed class GlobalAveragePoolEmitter : LayerEmitter
{
    public override Type Plan => typeof(GlobalAveragePoolPlan);

    public override void EmitForwardKernels(SourceWriter writer, LayerPlan plan)
    {
        var signature = new KernelSignature($"{plan.Name}Forward", ["inputs", "outputs"], ["blocks"]);
        KernelEmitter.Emit(writer, $"{plan.Name}, forward: y[c] = mean over p of x[p, c]; {Places(plan)} places.", signature, () =>
        {
            using (EmitValues(writer, plan))
            {
                writer.WriteLine("var sum = TLanes.Zero;");
                using (writer.Block($"for (nint place = 0; place < {Places(plan)}; place++)"))
                {
                    writer.WriteLine($"sum = TLanes.Add(sum, TLanes.Load(ref inputs, block * {plan.InputStride} + place * {plan.OutputStride} + value));");
                }

                writer.WriteLine($"TLanes.Store({Mean(plan, "sum")}, ref outputs, block * {plan.OutputStride} + value);");
            }
        });
    }

    public override void EmitBackwardKernels(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        if (below[0] is null)
        {
            return;
        }

        var signature = new KernelSignature($"{plan.Name}InputDeltas", ["deltas", "inputDeltas"], ["blocks"]);
        KernelEmitter.Emit(writer, $"{plan.Name}, backward: d[p, c] = delta[c] / {Places(plan)}.", signature, () =>
        {
            using (EmitValues(writer, plan))
            {
                writer.WriteLine($"var delta = {Mean(plan, $"TLanes.Load(ref deltas, block * {plan.OutputStride} + value)")};");
                using (writer.Block($"for (nint place = 0; place < {Places(plan)}; place++)"))
                {
                    writer.WriteLine($"var at = block * {plan.InputStride} + place * {plan.OutputStride} + value;");
                    writer.WriteLine($"TLanes.Store({DeltaStore.Value(plan.Sources[0], "delta", "inputDeltas", "at")}, ref inputDeltas, at);");
                }
            }
        });
    }

    public override void EmitForwardCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands) =>
        writer.WriteCall($"Kernels.{plan.Name}Forward", $"ref {operands.Input}", $"ref {operands.Outputs}", "blocks");

    public override void EmitInputDeltaCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        writer.WriteCall($"Kernels.{plan.Name}InputDeltas", $"ref {StepRows.Deltas(plan)}", $"ref {StepRows.Deltas(below[0]!)}", "blocks");
        DerivativePass.EmitCallBehind(writer, plan, below[0]!);
    }

    private static int Places(LayerPlan plan) => ((GlobalAveragePoolPlan)plan).Places;

    private static string Mean(LayerPlan plan, string sum) => $"TLanes.Divide({sum}, TLanes.Broadcast({Literals.Float(Places(plan))}))";

    /// <summary>Opens loops over the blocks and the vectors of their channels.</summary>
    private static IDisposable EmitValues(SourceWriter writer, LayerPlan plan) =>
        LaneLoops.Blocks(writer, $"for (nint value = 0; value < {plan.OutputStride}; value += TLanes.Count)");
}
