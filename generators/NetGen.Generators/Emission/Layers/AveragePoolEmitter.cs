using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes a pool of means.</summary>
internal sealed class AveragePoolEmitter : LayerEmitter
{
    public override Type Plan => typeof(AveragePoolPlan);

    public override void EmitForwardKernels(SourceWriter writer, LayerPlan plan)
    {
        var pool = (AveragePoolPlan)plan;
        var loops = new WindowLoops(writer, pool);
        var signature = new KernelSignature($"{plan.Name}Forward", ["inputs", "outputs"], ["blocks"]);
        KernelEmitter.Emit(writer, $"{plan.Name}, forward: y[window, c] = mean of x[place, c] over {Places(pool)}.", signature, () => loops.Emit(() => EmitCount(writer, pool, loops), () =>
        {
            writer.WriteLine("var sum = TLanes.Zero;");
            loops.EmitPlaces((at, _) => writer.WriteLine($"sum = TLanes.Add(sum, TLanes.Load(ref inputs, {at}));"));
            writer.WriteLine("TLanes.Store(TLanes.Divide(sum, count), ref outputs, outputAt + value);");
        }));
    }

    public override void EmitBackwardKernels(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        if (below[0] is null)
        {
            return;
        }

        var pool = (AveragePoolPlan)plan;
        var signature = new KernelSignature($"{plan.Name}InputDeltas", ["deltas", "inputDeltas"], ["blocks"]);
        KernelEmitter.Emit(writer, $"{plan.Name}, backward: d[place, c] = sum of delta[window, c] over the windows that see it, divided by {Places(pool)}.", signature, () =>
        {
            PoolDeltas.EmitClear(writer, pool);
            var loops = new WindowLoops(writer, pool);
            loops.Emit(() => EmitCount(writer, pool, loops), () =>
            {
                writer.WriteLine("var delta = TLanes.Divide(TLanes.Load(ref deltas, outputAt + value), count);");
                loops.EmitPlaces((at, _) => writer.WriteLine($"TLanes.Store({PoolDeltas.Value(pool, "delta", at)}, ref inputDeltas, {at});"));
            });
        });
    }

    public override void EmitForwardCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands) =>
        writer.WriteCall($"Kernels.{plan.Name}Forward", $"ref {operands.Input}", $"ref {operands.Outputs}", "blocks");

    public override void EmitInputDeltaCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        writer.WriteCall($"Kernels.{plan.Name}InputDeltas", $"ref {StepRows.Deltas(plan)}", $"ref {StepRows.Deltas(below[0]!)}", "blocks");
        DerivativePass.EmitCallBehind(writer, plan, below[0]!);
    }

    private static string Places(AveragePoolPlan plan) => plan.HasFixedCount ? Literals.Count(plan.Places, "place") : $"the real ones of {plan.Places} places";

    private static void EmitCount(SourceWriter writer, AveragePoolPlan plan, WindowLoops loops) =>
        writer.WriteLine($"var count = TLanes.Broadcast({(plan.HasFixedCount ? Literals.Float(plan.Places) : loops.Count())});");
}
