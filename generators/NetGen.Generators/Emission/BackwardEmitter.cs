using NetGen.Generators.Emission.Layers;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Writes the backward pass: the phases of a training step, the chain of deltas and their kernels.</summary>
internal static class BackwardEmitter
{
    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        PhaseEmitter.Emit(writer, plan);
        if (plan.PassesDeltas)
        {
            EmitDeltaRows(writer, plan);
        }

        if (OutputEmitter.HasDerivative(plan))
        {
            OutputEmitter.EmitDerivativeRows(writer, plan);
        }

        EmitBackwardRows(writer, plan);
        if (plan.RowStep is not null)
        {
            RowStepMethodEmitter.EmitCall(writer);
        }

        using (writer.Block("private static partial class Kernels"))
        {
            if (plan.RowStep is { } rowStep)
            {
                RowStepMethodEmitter.EmitKernel(writer, plan, rowStep);
            }

            for (var index = plan.Layers.Count - 1; index >= 0; index--)
            {
                var layer = plan.Layers[index];
                if (layer.Step.Deltas is not null)
                {
                    DerivativePass.EmitKernel(writer, layer, plan.OnlyReader(index));
                    LayerEmitters.Of(layer).EmitBackwardKernels(writer, layer, plan.DeltasBelow(layer));
                    writer.WriteLine();
                }
            }

            foreach (var output in plan.Outputs)
            {
                OutputEmitter.EmitBackwardKernel(writer, plan, output);
            }
        }
    }

    /// <summary>The call that passes the deltas of rows down.</summary>
    public static string DeltaRowsCall(NetworkPlan plan, string step, string first) =>
        $"DeltaRows({(plan.DeltasReadInput ? $"{InputRows.Arguments(plan)}, " : string.Empty)}ref {step}, {first}, rows);";

    private static void EmitDeltaRows(SourceWriter writer, NetworkPlan plan)
    {
        var lowest = plan.Layers.First(layer => layer.Step.Deltas is not null);
        var down = lowest == plan.Layers[0] ? "the first" : lowest.Name;
        writer.WriteLine($"/// <summary>Passes the last layer's delta down to {down}, row by row: each layer's delta is computed once from the one above.</summary>");
        using (writer.Block($"{MethodModifiers.Private(plan)} void DeltaRows({(plan.DeltasReadInput ? $"{InputRows.Parameters(plan)}, " : string.Empty)}ref float step, int first, int rows)"))
        {
            StepRows.EmitBlocks(writer, plan);
            EmitLayers(writer, plan, plan.Layers.Count - 1, isMeasured: false);
        }

        writer.WriteLine();
    }

    /// <summary>Writes the way of the deltas down to the next layer that measures the whole batch, and what is measured there.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="plan">The network.</param>
    /// <param name="start">The layer to begin with, whose delta is known.</param>
    /// <param name="isMeasured">Whether its delta has been measured.</param>
    public static void EmitLayers(SourceWriter writer, NetworkPlan plan, int start, bool isMeasured)
    {
        for (var index = start; index >= 0; index--)
        {
            var layer = plan.Layers[index];
            if (!isMeasured && plan.FinishesDelta(index))
            {
                writer.WriteLine($"// All readers of {layer.Name} have added to its delta.");
                DerivativePass.EmitCall(writer, layer);
            }

            if (!isMeasured && layer.MeasuresBatch)
            {
                ((IBatchMeasurer)LayerEmitters.Of(layer)).EmitMeasureDeltaCalls(writer, layer);
                return;
            }

            isMeasured = false;
            if (plan.DeltasBelow(layer) is var below && (layer.ComputesDeltas || below.Any(source => source is not null)))
            {
                LayerEmitters.Of(layer).EmitInputDeltaCalls(writer, layer, below);
            }
        }
    }

    /// <summary>The backward half of a step whose last delta is known.</summary>
    private static void EmitBackwardRows(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("/// <summary>Computes the gradients of a step whose last delta is known.</summary>");
        using (writer.Block($"{MethodModifiers.Private(plan)} void BackwardRows({Runtime.TrainingState} training, int rows)"))
        {
            var hasInputs = plan.DeltasReadInput;
            if (hasInputs)
            {
                InputRows.EmitOf(writer, plan, "training");
            }

            foreach (var phase in PhaseEmitter.PhasesOf(plan).Except(BatchPhaseEmitter.BeforeLoss(plan)))
            {
                if (phase == PhaseEmitter.Deltas)
                {
                    writer.WriteLines(plan.PassesDeltas
                        ? [DeltaRowsCall(plan, $"{Runtime.TrainingCalls}.Step(training)", "first: 0")]
                        : []);
                    continue;
                }

                if (phase.TakesInputs && !hasInputs)
                {
                    InputRows.EmitOf(writer, plan, "training");
                    hasInputs = true;
                }

                writer.WriteLine($"{Call(plan, phase)};");
            }
        }

        writer.WriteLine();
    }

    private static string Call(NetworkPlan plan, Phase phase) => phase.Call(InputRows.Arguments(plan), "training", "part: 0, parts: 1");
}
