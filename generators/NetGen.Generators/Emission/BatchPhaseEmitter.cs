using NetGen.Generators.Emission.Layers;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>
/// Writes the phases of layers that measure the whole batch. The pass forward is cut before each of them, and the way back behind each: what is measured
/// of the parts is joined in a phase between.
/// </summary>
internal static class BatchPhaseEmitter
{
    private const string Forward = "ForwardToBatch";
    private const string Join = "JoinBatch";
    private const string JoinDeltas = "JoinBatchDeltas";
    private const string Deltas = "DeltasFromBatch";

    /// <summary>The phases before the one with the loss.</summary>
    public static IEnumerable<Phase> BeforeLoss(NetworkPlan plan)
    {
        foreach (var (layer, index) in plan.Measuring.Select((layer, index) => (plan.Layers[layer], index)))
        {
            yield return new Phase(Forward, $"Forward pass to {layer.Name}", "Samples", TakesInputs: true) { Batch = index };
            yield return new Phase(Join, $"Statistics of {layer.Name}", "Outputs", TakesInputs: false) { Batch = index };
        }
    }

    /// <summary>The phases between the one with the loss and that of the gradients.</summary>
    public static IEnumerable<Phase> BehindLoss(NetworkPlan plan)
    {
        foreach (var (layer, index) in plan.Measuring.Select((layer, index) => (plan.Layers[layer], index)).Reverse())
        {
            yield return new Phase(JoinDeltas, $"Sums of deltas of {layer.Name}", "Outputs", TakesInputs: false) { Batch = index };
            yield return new Phase(Deltas, $"Deltas from {layer.Name}", "Samples", TakesInputs: true) { Batch = index };
        }
    }

    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        if (plan.Measuring.Count == 0)
        {
            return;
        }

        Emit(writer, plan, "The pass forward up to a layer that measures the batch, and what is measured of a part of the rows.", Forward, isOfSamples: true, number =>
            ForwardEmitter.EmitLayers(writer, plan, number));
        Emit(writer, plan, "What was measured of all rows, joined for a part of the channels.", Join, isOfSamples: false, number =>
            MeasurerOf(plan, number).EmitJoinCalls(writer, LayerOf(plan, number)));
        Emit(writer, plan, "What was measured of all rows' deltas, joined for a part of the channels.", JoinDeltas, isOfSamples: false, number =>
            MeasurerOf(plan, number).EmitJoinDeltaCalls(writer, LayerOf(plan, number)));
        Emit(writer, plan, "The way of the deltas on from a layer that measures the batch, for a part of the rows.", Deltas, isOfSamples: true, number =>
            BackwardEmitter.EmitLayers(writer, plan, plan.Measuring[number], isMeasured: true));
    }

    private static void Emit(SourceWriter writer, NetworkPlan plan, string summary, string method, bool isOfSamples, Action<int> body)
    {
        writer.WriteLine($"/// <summary>{summary}</summary>");
        using (writer.Block($"{MethodModifiers.Private(plan)} void {method}(int batch, {(isOfSamples ? $"{InputRows.Parameters(plan)}, " : string.Empty)}{Runtime.TrainingState} training, int rows, int part, int parts)"))
        {
            if (isOfSamples)
            {
                PhaseEmitter.EmitRowRange(writer, plan);
                StepRows.EmitBlocks(writer, plan);
            }
            else
            {
                writer.WriteLine($"ref var step = ref {Runtime.TrainingCalls}.Step(training);");
            }

            using (writer.Block("switch (batch)"))
            {
                for (var number = 0; number < plan.Measuring.Count; number++)
                {
                    writer.WriteLine($"case {number}:");
                    using (writer.Block())
                    {
                        body(number);
                        writer.WriteLine("break;");
                    }
                }
            }
        }

        writer.WriteLine();
    }

    private static LayerPlan LayerOf(NetworkPlan plan, int number) => plan.Layers[plan.Measuring[number]];

    private static IBatchMeasurer MeasurerOf(NetworkPlan plan, int number) => (IBatchMeasurer)LayerEmitters.Of(LayerOf(plan, number));
}
