using NetGen.Generators.Emission.Layers;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Writes the phases of a training step.</summary>
internal static class PhaseEmitter
{
    private static readonly Phase Transpose = new("TransposeWeights", "Transpose the weights that deltas pass through", "Outputs", TakesInputs: false);
    private static readonly Phase Deltas = new("ForwardAndDeltas", "Forward pass, loss and deltas", "Samples", TakesInputs: true);
    public static readonly Phase Gradients = new("AccumulateGradients", "Gradients of the parameters", "Parameters", TakesInputs: true);

    public static IEnumerable<Phase> PhasesOf(NetworkPlan plan)
    {
        if (plan.Transposed.Any())
        {
            yield return Transpose;
        }

        yield return Deltas;
        if (plan.Tensors.Any())
        {
            yield return Gradients;
        }
    }

    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        var index = 0;
        foreach (var phase in PhasesOf(plan))
        {
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
    }

    private static void EmitTranspose(SourceWriter writer, NetworkPlan plan)
    {
        using (writer.Block($"private void {Transpose.Method}({Runtime.TrainingState} training, int part, int parts)"))
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
        using (writer.Block($"private void {Deltas.Method}(ref float inputs, {Runtime.TrainingState} training, int rows, int part, int parts)"))
        {
            writer.WriteLine($"ref var step = ref {Runtime.TrainingCalls}.Step(training);");
            writer.WriteLine("var first = (int)((long)rows * part / parts);");
            writer.WriteLine("rows = (int)((long)rows * (part + 1) / parts) - first;");
            writer.WriteLine("ForwardRows(ref inputs, ref step, first, rows);");
            OutputEmitter.EmitLossCalls(writer, plan);
            if (plan.Layers.Count > 1)
            {
                writer.WriteLine("DeltaRows(ref step, first, rows);");
            }
        }
    }
}
