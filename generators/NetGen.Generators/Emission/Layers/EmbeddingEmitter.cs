using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes an embedding: the look-up, and the sum of the gradients.</summary>
internal sealed class EmbeddingEmitter : LayerEmitter
{
    public override Type Plan => typeof(EmbeddingPlan);

    public override void EmitInitialization(SourceWriter writer, NetworkPlan network, LayerPlan plan) =>
        writer.WriteLine($"new {Runtime.Initializers}RandomNormal(1f).Fill({TensorAccess.Of(network, plan, "Weights")}, {WeightsOf(plan).Rows}, {WeightsOf(plan).Columns}, random);");

    public override void EmitAccess(SourceWriter writer, NetworkPlan network, LayerPlan plan)
    {
        writer.WriteLine($"/// <summary>The vectors of {plan.Name}: {WeightsOf(plan).Rows} of {WeightsOf(plan).Columns} values.{OfOwner(plan)}</summary>");
        writer.WriteLine($"public {Runtime.EmbeddingLayer} {plan.Name} => new {Runtime.EmbeddingLayer}(_parameters, Info, weights: {network.IndexOf(WeightsOf(plan))});");
        writer.WriteLine();
    }

    public override void EmitForwardKernels(SourceWriter writer, LayerPlan plan)
    {
    }

    public override void EmitBackwardKernels(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
    }

    public override void EmitForwardCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands) => EmitGather(writer, plan, operands, "rows");

    public override void EmitRowCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands) => EmitGather(writer, plan, operands, "1");

    public override void EmitInputDeltaCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
    }

    public override void EmitGradientCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<string> inputs)
    {
        var weights = WeightsOf(plan);
        if (plan.Owner is null)
        {
            writer.WriteCall(
                $"{Runtime.EmbeddingRows}.ClearGradients", "in target", $"Layout.{plan.Name}Weights", $"{weights.Rows * weights.Stride}", "start", "end");
        }

        writer.WriteCall(
            $"{Runtime.EmbeddingRows}.AddGradients",
            $"ref {inputs[0]}",
            $"length: {plan.Inputs}",
            $"ref Kernels.At(ref step, Layout.{plan.Name}Deltas)",
            $"outputStride: {plan.OutputStride}",
            "in target",
            $"Layout.{plan.Name}Weights",
            $"stride: {weights.Stride}",
            $"size: {weights.Columns}",
            $"vocabulary: {weights.Rows}",
            "rows",
            "start",
            "end");
    }

    private static void EmitGather(SourceWriter writer, LayerPlan plan, ForwardOperands operands, string rows)
    {
        var weights = WeightsOf(plan);
        writer.WriteCall(
            $"{Runtime.EmbeddingRows}.Gather",
            $"ref {operands.Input}",
            $"length: {plan.Inputs}",
            $"ref Kernels.At(ref parameters, Layout.{plan.Name}Weights)",
            $"stride: {weights.Stride}",
            $"ref {operands.Outputs}",
            $"outputStride: {plan.OutputStride}",
            $"size: {weights.Columns}",
            rows);
    }

    private static TensorPlan WeightsOf(LayerPlan plan) => ((EmbeddingPlan)plan).Weights;
}
