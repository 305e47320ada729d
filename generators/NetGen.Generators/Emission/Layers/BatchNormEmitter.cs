using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes batch normalizations.</summary>
internal sealed class BatchNormEmitter : LayerEmitter, IBatchMeasurer
{
    public override Type Plan => typeof(BatchNormPlan);

    public override void EmitInitialization(SourceWriter writer, NetworkPlan network, LayerPlan plan)
    {
        NormAccess.EmitInitialization(writer, network, plan);
        writer.WriteLine($"{TensorAccess.Of(network, plan, role: "Variances", property: "RunningVariances")}.Fill(1f);");
    }

    public override void EmitAccess(SourceWriter writer, NetworkPlan network, LayerPlan plan)
    {
        var norm = (BatchNormPlan)plan;
        writer.WriteLine($"/// <summary>The scales, offsets and running statistics of {plan.Name}, {norm.Channels} of each.</summary>");
        writer.WriteLine($"public {Runtime.BatchNormLayer} {plan.Name} =>");
        writer.WriteLine(
            $"    new {Runtime.BatchNormLayer}(_parameters, Info, scales: {network.IndexOf(norm.Scales)}, offsets: {network.IndexOf(norm.Offsets)}, "
            + $"means: {network.IndexOf(norm.Means)}, variances: {network.IndexOf(norm.Variances)});");
        writer.WriteLine();
    }

    public override void EmitForwardKernels(SourceWriter writer, LayerPlan plan)
    {
        BatchNormKernels.EmitForward(writer, (BatchNormPlan)plan);
        if (plan.FoldedInto == plan.Sources[0].Name)
        {
            writer.WriteLine();
            BatchNormKernels.EmitFactors(writer, (BatchNormPlan)plan);
        }
    }

    public override void EmitBackwardKernels(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        var norm = (BatchNormPlan)plan;
        if (below[0] is { } source)
        {
            BatchNormKernels.EmitInputDeltas(writer, norm, source);
            writer.WriteLine();
        }

        BatchNormKernels.EmitGradients(writer, norm);
    }

    public override void EmitForwardCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands)
    {
        var statistics = operands.IsTraining ? $"ref Kernels.At(ref step, Layout.{plan.Name}Statistics)" : $"ref Kernels.At(ref parameters, Layout.{plan.Name}Means)";
        string[] sums = plan.Activation.KeepsInput ? [$"ref {operands.Sums}"] : [];
        writer.WriteCall($"Kernels.{plan.Name}Forward", [$"ref {operands.Input}", "ref parameters", statistics, .. sums, $"ref {operands.Outputs}", "blocks"]);
    }

    public override void EmitInputDeltaCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        if (below[0] is not { } source)
        {
            return;
        }

        writer.WriteCall(
            $"Kernels.{plan.Name}InputDeltas",
            $"ref {StepRows.Outputs(source)}",
            "ref _parameters.Reference",
            Statistics(plan),
            $"ref {StepRows.Deltas(plan)}",
            $"ref {StepRows.Deltas(source)}",
            "blocks",
            "rows");
        DerivativePass.EmitCallBehind(writer, plan, source);
    }

    public override void EmitGradientCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<string> inputs)
    {
        var norm = (BatchNormPlan)plan;
        foreach (var (tensor, line) in BatchNormKernels.Gradients(norm))
        {
            var at = $"Layout.{plan.Name}{tensor.Role}";
            writer.WriteLine();
            using (writer.Block($"if (start <= {at} && {at} < end)"))
            {
                writer.WriteCall($"Kernels.{plan.Name}Gradients<TUse>", Place(plan, "Statistics", $" + {line * norm.ChannelStride}"), "in target", at);
            }
        }
    }

    public void EmitMeasureCalls(SourceWriter writer, LayerPlan plan) => writer.WriteCall(
        $"{Runtime.BatchStatistics}.Measure", $"ref {StepRows.Outputs(plan.Sources[0])}", Measures(plan), Places(plan), Channels(plan), Stride(plan), "rows");

    public void EmitJoinCalls(SourceWriter writer, LayerPlan plan) => writer.WriteCall(
        $"{Runtime.BatchStatistics}.Join", Place(plan, "Measures"), Statistics(plan), Places(plan), Stride(plan), "rows", "part", "parts");

    public void EmitMeasureDeltaCalls(SourceWriter writer, LayerPlan plan) => writer.WriteCall(
        $"{Runtime.BatchStatistics}.MeasureDeltas",
        $"ref {StepRows.Outputs(plan.Sources[0])}",
        Statistics(plan),
        $"ref {StepRows.Deltas(plan)}",
        Measures(plan),
        Places(plan),
        Channels(plan),
        Stride(plan),
        Literals.Float(((BatchNormPlan)plan).Epsilon),
        "rows");

    public void EmitJoinDeltaCalls(SourceWriter writer, LayerPlan plan) => writer.WriteCall(
        $"{Runtime.BatchStatistics}.JoinDeltas",
        Place(plan, "Measures"),
        Place(plan, "Statistics", $" + {BatchNormPlan.DeltaSumLine * ((BatchNormPlan)plan).ChannelStride}"),
        Places(plan),
        Stride(plan),
        "rows",
        "part",
        "parts");

    private static string Place(LayerPlan plan, string what, string offset = "") => $"ref Kernels.At(ref step, Layout.{plan.Name}{what}{offset})";

    private static string Statistics(LayerPlan plan) => Place(plan, "Statistics");

    /// <summary>The measures of the blocks from the row <c>first</c> on.</summary>
    private static string Measures(LayerPlan plan) =>
        Place(plan, "Measures", $" + (nint)first / {LaneBlock.Samples} * {BatchNormPlan.MeasureLines * ((BatchNormPlan)plan).ChannelStride}");

    private static string Places(LayerPlan plan) => $"{((BatchNormPlan)plan).Places}";

    private static string Channels(LayerPlan plan) => $"{((BatchNormPlan)plan).Channels}";

    private static string Stride(LayerPlan plan) => $"{((BatchNormPlan)plan).ChannelStride}";
}
