using NetGen.Generators.Emission.Layers;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Writes the phases of a training step.</summary>
internal static class PhaseEmitter
{
    /// <summary>The methods of the two phases that stand for the one with the loss where another loss is computed in between.</summary>
    public const string ForwardToOutputs = "ForwardToOutputs";
    public const string DeltasFromOutputs = "DeltasFromOutputs";

    public static readonly Phase Transpose = new("TransposeWeights", "Transpose the weights that deltas pass through", "Outputs", TakesInputs: false);
    public static readonly Phase Deltas = new("ForwardAndDeltas", "Forward pass, loss and deltas", "Samples", TakesInputs: true);
    public static readonly Phase Gradients = new("AccumulateGradients", "Gradients of the parameters", "Parameters", TakesInputs: true);

    public static IEnumerable<Phase> PhasesOf(NetworkPlan plan)
    {
        if (plan.Transposed.Any())
        {
            yield return Transpose;
        }

        foreach (var phase in BatchPhaseEmitter.BeforeLoss(plan).Append(Deltas).Concat(BatchPhaseEmitter.BehindLoss(plan)))
        {
            yield return phase;
        }

        if (plan.Trains)
        {
            yield return Gradients;
        }
    }

    /// <summary>The number of the first of the two phases around another loss: behind all phases and the one that descends.</summary>
    public static int FirstAroundLoss(NetworkPlan plan) => PhasesOf(plan).Count() + 1;

    /// <summary>The number of the phase with the loss.</summary>
    public static int LossPhase(NetworkPlan plan) => PhasesOf(plan).TakeWhile(phase => phase != Deltas).Count();

    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        var index = 0;
        foreach (var phase in PhasesOf(plan))
        {
            if (phase.Batch is not null)
            {
                index++;
                continue;
            }

            writer.WriteLine($"/// <summary>Phase {index++}: {phase.Meaning.ToLowerInvariant()}. Split by {phase.Axis.ToLowerInvariant()}.</summary>");
            if (phase == Transpose)
            {
                EmitTranspose(writer, plan);
            }
            else if (phase == Deltas)
            {
                EmitDeltas(writer, plan);
            }
            else
            {
                GradientPhaseEmitter.Emit(writer, plan);
            }

            writer.WriteLine();
        }

        BatchPhaseEmitter.Emit(writer, plan);
        if (!plan.IsValue)
        {
            EmitAroundLoss(writer, plan);
            writer.WriteLine();
        }
    }

    private static void EmitAroundLoss(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("/// <summary>In place of the phase with the loss, where another loss is asked for: the forward pass, up to the outputs. Split by samples.</summary>");
        using (writer.Block($"{MethodModifiers.Private(plan)} void {ForwardToOutputs}({InputRows.Parameters(plan)}, {Runtime.TrainingState} training, int rows, int part, int parts)"))
        {
            EmitMeasurement(writer, plan);
            EmitRowRange(writer, plan);
            writer.WriteLine(ForwardEmitter.ForwardRowsCall(plan, InputRows.Arguments(plan), "first"));
            foreach (var output in plan.Outputs)
            {
                OutputEmitter.EmitActivationCall(writer, plan, output, StepRows.Outputs(plan.LayerOf(output)));
            }
        }

        writer.WriteLine();
        writer.WriteLine("/// <summary>Behind that loss: the deltas, from the gradient of the outputs. Split by samples.</summary>");
        using (writer.Block($"{MethodModifiers.Private(plan)} void {DeltasFromOutputs}({Runtime.TrainingState} training, int rows, int part, int parts)"))
        {
            if (!OutputEmitter.HasDerivative(plan) && !plan.PassesDeltas)
            {
                writer.WriteLine("// The gradient of the outputs is the only delta.");
                return;
            }

            if (plan.DeltasReadInput)
            {
                InputRows.EmitOf(writer, plan, "training");
            }

            EmitRowRange(writer, plan);
            if (OutputEmitter.HasDerivative(plan))
            {
                writer.WriteLine("OutputDeltaRows(ref step, first, rows);");
            }

            if (plan.PassesDeltas)
            {
                writer.WriteLine(BackwardEmitter.DeltaRowsCall(plan, "step", "first"));
            }
        }
    }

    /// <summary>Weights do not change before the last phase, so their penalties can be measured beside the rows.</summary>
    private static void EmitMeasurement(SourceWriter writer, NetworkPlan plan)
    {
        if (plan.Regularization.HasPenalties)
        {
            writer.WriteLine($"{Runtime.TrainingCalls}.MeasurePenalties(training, _parameters.Span, part, parts);");
        }
    }

    public static void EmitRowRange(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine($"ref var step = ref {Runtime.TrainingCalls}.Step(training);");
        if (plan.UsesLanes)
        {
            writer.WriteLine($"var allBlocks = (rows + {LaneBlock.Samples - 1}L) / {LaneBlock.Samples};");
            writer.WriteLine($"var first = (int)(allBlocks * part / parts) * {LaneBlock.Samples};");
            writer.WriteLine($"rows = global::System.Math.Min((int)(allBlocks * (part + 1) / parts) * {LaneBlock.Samples}, rows) - first;");
            return;
        }

        writer.WriteLine("var first = (int)((long)rows * part / parts);");
        writer.WriteLine("rows = (int)((long)rows * (part + 1) / parts) - first;");
    }

    private static void EmitTranspose(SourceWriter writer, NetworkPlan plan)
    {
        using (writer.Block($"{MethodModifiers.Private(plan)} void {Transpose.Method}({Runtime.TrainingState} training, int part, int parts)"))
        {
            writer.WriteLine($"ref var step = ref {Runtime.TrainingCalls}.Step(training);");
            writer.WriteLine("ref var parameters = ref _parameters.Reference;");
            foreach (var layer in plan.Transposed)
            {
                LayerEmitters.Of(layer).EmitTransposeCalls(writer, layer);
            }
        }
    }

    private static void EmitDeltas(SourceWriter writer, NetworkPlan plan)
    {
        using (writer.Block($"{MethodModifiers.Private(plan)} void {Deltas.Method}({InputRows.Parameters(plan)}, {Runtime.TrainingState} training, int rows, int part, int parts)"))
        {
            EmitMeasurement(writer, plan);
            EmitRowRange(writer, plan);
            writer.WriteLine(ForwardEmitter.ForwardRowsCall(plan, InputRows.Arguments(plan), "first"));
            if (plan.Outputs.Any(output => output.Loss.SmoothsLabels))
            {
                writer.WriteLine($"{Runtime.TrainingCalls}.SmoothTargets(training, first, rows);");
            }

            OutputEmitter.EmitLossCalls(writer, plan);
            if (plan.PassesDeltas)
            {
                writer.WriteLine(BackwardEmitter.DeltaRowsCall(plan, "step", "first"));
            }
        }
    }
}
