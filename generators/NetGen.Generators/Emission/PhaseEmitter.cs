using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Writes the phases of a training step.</summary>
internal static class PhaseEmitter
{
    private static readonly Phase Transpose = new("TransposeWeights", "Transpose the weights that deltas pass through", "Parameters", TakesInputs: false);
    private static readonly Phase Deltas = new("ForwardAndDeltas", "Forward pass, loss and deltas", "Samples", TakesInputs: true);
    private static readonly Phase Gradients = new("AccumulateGradients", "Gradients of the parameters", "Parameters", TakesInputs: true);

    public static IEnumerable<Phase> PhasesOf(NetworkPlan plan)
    {
        if (plan.Transposed.Any())
        {
            yield return Transpose;
        }

        yield return Deltas;
        if (plan.Dense.Any())
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
            var inputs = phase.TakesInputs ? "ref float inputs, " : string.Empty;
            using (writer.Block($"private void {phase.Method}({inputs}{Runtime.TrainingState} training, int part, int parts)"))
            {
                writer.WriteLine($"ref var step = ref {Runtime.TrainingCalls}.Step(training);");
                EmitBody(writer, plan, phase);
            }

            writer.WriteLine();
        }
    }

    private static void EmitBody(SourceWriter writer, NetworkPlan plan, Phase phase)
    {
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
            EmitGradients(writer, plan);
        }
    }

    private static void EmitTranspose(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("ref var parameters = ref _parameters.Reference;");
        foreach (var layer in plan.Transposed)
        {
            writer.WriteCall($"Kernels.{layer.Name}Transpose", "ref parameters", "ref step", Share(layer.Outputs, "part"), Share(layer.Outputs, "(part + 1)"));
        }
    }

    // In 64 bits: outputs times parts may not fit into 32.
    private static string Share(int outputs, string part) => $"(int)({outputs}L * {part} / parts)";

    private static void EmitDeltas(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine($"var (first, rows) = {Runtime.TrainingCalls}.RowsOf(training, part, parts);");
        writer.WriteLine("ForwardRows(ref inputs, ref step, first, rows);");
        OutputEmitter.EmitLossCalls(writer, plan);
        if (plan.Layers.Count > 1)
        {
            writer.WriteLine("DeltaRows(ref step, first, rows);");
        }
    }

    private static void EmitGradients(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine($"ref var gradients = ref {Runtime.TrainingCalls}.Gradients(training);");
        writer.WriteLine($"var rows = {Runtime.TrainingCalls}.Rows(training);");
        writer.WriteLine("var (start, end) = Info.ParameterRange(part, parts);");
        for (var index = 0; index < plan.Layers.Count; index++)
        {
            if (plan.Layers[index] is DensePlan layer)
            {
                var inputs = index == 0 ? "inputs" : $"Kernels.At(ref step, Layout.{plan.Layers[index - 1].Name}Outputs)";
                EmitLayerGradients(writer, layer, inputs);
            }
        }
    }

    private static void EmitLayerGradients(SourceWriter writer, DensePlan layer, string inputs)
    {
        var deltas = $"Kernels.At(ref step, Layout.{layer.Name}Deltas)";
        string Row(string offset) =>
            $"global::System.Math.Clamp(({offset} - Layout.{layer.Name}Weights) / {layer.OutputStride}, 0, {layer.Inputs})";
        writer.WriteLine();
        writer.WriteCall($"Kernels.{layer.Name}WeightGradients", $"ref {inputs}", $"ref {deltas}", "ref gradients", "rows", Row("start"), Row("end"));
        using (writer.Block($"if (start <= Layout.{layer.Name}Biases && Layout.{layer.Name}Biases < end)"))
        {
            writer.WriteLine($"Kernels.{layer.Name}BiasGradients(ref {deltas}, ref gradients, rows);");
        }
    }
}
