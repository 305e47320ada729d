using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes a rectifier with trained slopes.</summary>
internal sealed class PReluEmitter : LayerEmitter
{
    private const int Line = LaneBlock.Samples;

    public override Type Plan => typeof(PReluPlan);

    public override void EmitInitialization(SourceWriter writer, NetworkPlan network, LayerPlan plan) =>
        writer.WriteLine($"{TensorAccess.Of(network, plan, "Slopes")}.Fill({Literals.Float(((PReluPlan)plan).Slope)});");

    public override void EmitAccess(SourceWriter writer, NetworkPlan network, LayerPlan plan)
    {
        var slopes = ((PReluPlan)plan).Slopes;
        writer.WriteLine($"/// <summary>The {Literals.Count(slopes.Count, "slope")} of {plan.Name}.{OfOwner(plan)}</summary>");
        writer.WriteLine($"public {Runtime.PReluLayer} {plan.Name} => new {Runtime.PReluLayer}(_parameters, Info, slopes: {network.IndexOf(slopes)});");
        writer.WriteLine();
    }

    public override void EmitForwardKernels(SourceWriter writer, LayerPlan plan)
    {
        var signature = new KernelSignature($"{plan.Name}Forward", ["inputs", "parameters", "outputs"], ["blocks"]);
        KernelEmitter.Emit(writer, $"{plan.Name}, forward: y = x &gt; 0 ? x : slope * x.", signature, () => EmitValues(writer, (PReluPlan)plan, () =>
        {
            writer.WriteLine("var x = TLanes.Load(ref inputs, at);");
            writer.WriteLine("TLanes.Store(TLanes.Select(TLanes.GreaterThan(x, TLanes.Zero), x, TLanes.Multiply(slope, x)), ref outputs, at);");
        }));
    }

    public override void EmitBackwardKernels(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        var rectifier = (PReluPlan)plan;
        if (below[0] is { } source)
        {
            EmitInputDeltas(writer, rectifier, source);
            writer.WriteLine();
        }

        LaneGradients.EmitKernel(writer, $"{plan.Name}, gradient: g = sum over samples and places of delta * x where x is not above 0.", rectifier.Slopes, ["inputs", "deltas"], () =>
        {
            using (writer.Block($"for (nint place = 0; place < {rectifier.Places}; place++)"))
            {
                writer.WriteLine($"var at = block * {plan.InputStride} + (place * {rectifier.Slopes.Columns} + parameter) * {Line} + lane;");
                writer.WriteLine("var x = TLanes.Load(ref inputs, at);");
                writer.WriteLine("var negative = TLanes.Select(TLanes.GreaterThan(x, TLanes.Zero), TLanes.Zero, x);");
                writer.WriteLine("sum = TLanes.MultiplyAdd(TLanes.Load(ref deltas, at), negative, sum);");
            }
        });
    }

    public override void EmitForwardCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands) =>
        writer.WriteCall($"Kernels.{plan.Name}Forward", $"ref {operands.Input}", "ref parameters", $"ref {operands.Outputs}", "blocks");

    public override void EmitInputDeltaCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        var source = below[0]!;
        writer.WriteCall(
            $"Kernels.{plan.Name}InputDeltas", $"ref {StepRows.Outputs(source)}", "ref _parameters.Reference", $"ref {StepRows.Deltas(plan)}", $"ref {StepRows.Deltas(source)}", "blocks");
        DerivativePass.EmitCallBehind(writer, plan, source);
    }

    public override void EmitGradientCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<string> inputs) =>
        LaneGradients.EmitCall(writer, ((PReluPlan)plan).Slopes, $"ref {inputs[0]}", DenseGradientEmitter.Deltas(plan));

    private static void EmitInputDeltas(SourceWriter writer, PReluPlan plan, LayerPlan below)
    {
        var derivative = DenseDeltaEmitter.MultipliesDerivative(below) ? $", times the derivative of {below.Name}'s {below.Activation.Spec.Name}" : string.Empty;
        var signature = new KernelSignature($"{plan.Name}InputDeltas", ["inputs", "parameters", "deltas", "inputDeltas"], ["blocks"]);
        KernelEmitter.Emit(writer, $"{plan.Name}, backward: d = delta * (x &gt; 0 ? 1 : slope){derivative}.", signature, () => EmitValues(writer, plan, () =>
        {
            writer.WriteLine("var x = TLanes.Load(ref inputs, at);");
            writer.WriteLine("var delta = TLanes.Load(ref deltas, at);");
            writer.WriteLine("var inputDelta = TLanes.Select(TLanes.GreaterThan(x, TLanes.Zero), delta, TLanes.Multiply(slope, delta));");
            var value = DenseDeltaEmitter.MultipliesDerivative(below)
                ? ActivationEmitter.For(below.Activation).Backward("inputDelta", "x", below.Activation.Spec.Parameter ?? 0f)
                : "inputDelta";
            writer.WriteLine($"TLanes.Store({DeltaStore.Value(plan.Sources[0], value, "inputDeltas", "at")}, ref inputDeltas, at);");
        }));
    }

    /// <summary>Writes loops over all values, with the slope of each.</summary>
    private static void EmitValues(SourceWriter writer, PReluPlan plan, Action body)
    {
        using (writer.Block($"for (nint place = 0; place < blocks * (nint){plan.Places}; place++)"))
        using (writer.Block($"for (nint channel = 0; channel < {plan.Slopes.Columns}; channel++)"))
        {
            writer.WriteLine($"var slope = TLanes.Broadcast(ref parameters, Layout.{plan.Name}Slopes + channel);");
            using (writer.Block(LaneLoops.Lanes))
            {
                writer.WriteLine($"var at = (place * {plan.Slopes.Columns} + channel) * {Line} + lane;");
                body();
            }
        }
    }
}
