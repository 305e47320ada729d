using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes normalizations by a sample's own statistics.</summary>
internal sealed class NormEmitter : LayerEmitter
{
    public override Type Plan => typeof(NormPlan);

    public override void EmitInitialization(SourceWriter writer, NetworkPlan network, LayerPlan plan) => NormAccess.EmitInitialization(writer, network, plan);

    public override void EmitAccess(SourceWriter writer, NetworkPlan network, LayerPlan plan) =>
        NormAccess.Emit(writer, network, plan, ((NormPlan)plan).Scales, ((NormPlan)plan).Offsets);

    public override void EmitForwardKernels(SourceWriter writer, LayerPlan plan) => NormKernels.EmitForward(writer, (NormPlan)plan);

    public override void EmitBackwardKernels(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        var norm = (NormPlan)plan;
        if (below[0] is { } source)
        {
            NormKernels.EmitInputDeltas(writer, norm, source);
            writer.WriteLine();
        }

        NormKernels.EmitScaleGradients(writer, norm);
        if (norm.Offsets is { } offsets)
        {
            writer.WriteLine();
            NormKernels.EmitOffsetGradients(writer, norm, offsets);
        }
    }

    public override void EmitForwardCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands)
    {
        string[] sums = plan.Activation.KeepsInput ? [$"ref {operands.Sums}"] : [];
        writer.WriteCall($"Kernels.{plan.Name}Forward", [$"ref {operands.Input}", "ref parameters", $"ref {operands.Intermediates}", .. sums, $"ref {operands.Outputs}", "blocks"]);
    }

    public override void EmitInputDeltaCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        var source = below[0]!;
        writer.WriteCall(
            $"Kernels.{plan.Name}InputDeltas",
            $"ref {StepRows.Outputs(source)}",
            "ref _parameters.Reference",
            $"ref {StepRows.Intermediates(plan)}",
            $"ref {StepRows.Deltas(plan)}",
            $"ref {StepRows.Deltas(source)}",
            "blocks");
        DerivativePass.EmitCallBehind(writer, plan, source);
    }

    public override void EmitGradientCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<string> inputs)
    {
        var norm = (NormPlan)plan;
        LaneGradients.EmitCall(writer, norm.Scales, $"ref {inputs[0]}", $"ref Kernels.At(ref step, Layout.{plan.Name}Intermediates)", DenseGradientEmitter.Deltas(plan));
        if (norm.Offsets is { } offsets)
        {
            LaneGradients.EmitCall(writer, offsets, DenseGradientEmitter.Deltas(plan));
        }
    }
}
