using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes a pool of largest values.</summary>
internal sealed class MaxPoolEmitter : LayerEmitter
{
    public override Type Plan => typeof(MaxPoolPlan);

    public override void EmitForwardKernels(SourceWriter writer, LayerPlan plan)
    {
        var pool = (MaxPoolPlan)plan;
        var loops = new WindowLoops(writer, pool);
        var signature = new KernelSignature($"{plan.Name}Forward", ["inputs", "outputs"], ["blocks"]);
        KernelEmitter.Emit(writer, $"{plan.Name}, forward: y[window, c] = the largest x[place, c] of {pool.Places} places.", signature, () => loops.Emit(perWindow: null, () =>
        {
            var start = pool.IsUnrolled ? $"TLanes.Load(ref inputs, {WindowLoops.FirstPlace})" : "TLanes.Broadcast(float.NegativeInfinity)";
            writer.WriteLine($"var largest = {start};");
            loops.EmitPlaces((at, _) => writer.WriteLine($"largest = TLanes.Max(largest, TLanes.Load(ref inputs, {at}));"), skipsFirst: true);
            writer.WriteLine("TLanes.Store(largest, ref outputs, outputAt + value);");
        }));
    }

    public override void EmitBackwardKernels(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        if (below[0] is not { } source)
        {
            return;
        }

        var pool = (MaxPoolPlan)plan;
        var derivative = DenseDeltaEmitter.MultipliesDerivative(source) ? $", times the derivative of {source.Name}'s {source.Activation.Spec.Name}" : string.Empty;
        var signature = new KernelSignature($"{plan.Name}InputDeltas", ["inputs", "outputs", "deltas", "inputDeltas"], ["blocks"]);
        KernelEmitter.Emit(writer, $"{plan.Name}, backward: d[place, c] = delta[window, c] at the first place where x[place, c] = y[window, c]{derivative}.", signature, () =>
        {
            PoolDeltas.EmitClear(writer, pool);
            var loops = new WindowLoops(writer, pool);
            loops.Emit(perWindow: null, () =>
            {
                writer.WriteLine("var largest = TLanes.Load(ref outputs, outputAt + value);");
                writer.WriteLine("var left = TLanes.Load(ref deltas, outputAt + value);");
                loops.EmitPlaces((at, place) => EmitPlace(writer, pool, source, at, place));
            });
        });
    }

    public override void EmitForwardCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands) =>
        writer.WriteCall($"Kernels.{plan.Name}Forward", $"ref {operands.Input}", $"ref {operands.Outputs}", "blocks");

    public override void EmitInputDeltaCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        var source = below[0]!;
        writer.WriteCall(
            $"Kernels.{plan.Name}InputDeltas",
            $"ref {StepRows.Outputs(source)}",
            $"ref {StepRows.Outputs(plan)}",
            $"ref {StepRows.Deltas(plan)}",
            $"ref {StepRows.Deltas(source)}",
            "blocks");
        DerivativePass.EmitCallBehind(writer, plan, source);
    }

    /// <summary>Gives the place the delta if it holds the largest value, and leaves nothing of it for the places behind.</summary>
    private static void EmitPlace(SourceWriter writer, MaxPoolPlan plan, LayerPlan source, string at, string place)
    {
        var (x, isLargest, delta) = ($"input{place}", $"isLargest{place}", $"delta{place}");
        writer.WriteLine($"var {x} = TLanes.Load(ref inputs, {at});");
        writer.WriteLine($"var {isLargest} = TLanes.Equal({x}, largest);");
        writer.WriteLine($"var {delta} = TLanes.Select({isLargest}, left, TLanes.Zero);");
        writer.WriteLine($"left = TLanes.Select({isLargest}, TLanes.Zero, left);");
        var value = DenseDeltaEmitter.MultipliesDerivative(source)
            ? ActivationEmitter.For(source.Activation).Backward(delta, x, source.Activation.Spec.Parameter ?? 0f)
            : delta;
        writer.WriteLine($"TLanes.Store({PoolDeltas.Value(plan, value, at)}, ref inputDeltas, {at});");
    }
}
