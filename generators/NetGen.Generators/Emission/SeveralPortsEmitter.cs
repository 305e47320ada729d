using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Writes the verbs of training for networks with several inputs or outputs, or inputs of indices: a span for each, none of which is copied.</summary>
internal static class SeveralPortsEmitter
{
    private const string Begin = "BeginBatch";

    private const string Outputs = "ForwardOutputs";

    /// <summary>Writes the steps of each signature.</summary>
    public static void EmitSteps(SourceWriter writer, NetworkPlan plan)
    {
        foreach (var step in StepMethod.Of(plan))
        {
            TrainingEmitter.EmitTrainBatchDocs(writer, step);
            EmitStep(writer, step, MethodModifiers.Mutator(plan), "TrainBatch");
            step.EmitComputeGradientsDocs(writer);
            EmitStep(writer, step, MethodModifiers.Public(plan), "ComputeGradients");
            EmitBegin(writer, plan, step.Targets);
        }
    }

    public static void EmitForwardAndBackward(SourceWriter writer, NetworkPlan plan)
    {
        if (plan.Outputs.Count > 1)
        {
            EmitForwardOutputs(writer, plan);
        }

        EmitForward(writer, plan);
        EmitBackward(
            writer,
            plan,
            "Backward",
            "Computes the gradient of the parameters from the gradients of the outputs that <see cref=\"Forward\"/> returned.",
            "The derivative of the objective by each value of the output",
            plan.Outputs);
        if (plan.Outputs.Any(output => output.HasLogits))
        {
            EmitBackward(
                writer,
                plan,
                "BackwardFromLogits",
                $"As <see cref=\"Backward\"/>, from the gradient of the logits, the values that go into the activation, of {string.Join(", ", plan.Outputs.Where(output => output.HasLogits).Select(output => output.Name))}.",
                "The derivative of the objective",
                plan.Outputs.Where(output => !output.HasLogits));
        }
    }

    private static void EmitStep(SourceWriter writer, StepMethod step, string modifiers, string method)
    {
        var inputs = Port.Inputs(step.Plan);
        using (writer.Block($"{modifiers} float {method}({step.Parameters})"))
        {
            writer.WriteLine($"var rows = {Begin}({step.Arguments});");
            writer.WriteCall($"return {method}", [.. InputRows.References(Port.Names(inputs)), "rows", "training"]);
        }

        writer.WriteLine();
    }

    private static void EmitBegin(SourceWriter writer, NetworkPlan plan, IReadOnlyList<Port> targets)
    {
        var inputs = Port.Inputs(plan);
        writer.WriteLine("/// <summary>Checks a batch and lays its targets and row weights out for the step.</summary>");
        using (writer.Block($"private static int {Begin}({Port.Parameters([.. inputs, .. targets])}, {Runtime.TrainingState} training, {StepMethod.Weights.Parameter})"))
        {
            EmitInputChecks(writer, inputs);
            for (var index = 0; index < targets.Count; index++)
            {
                var check = targets[index].IsLabels ? "CheckLabels" : "CheckTargets";
                writer.WriteLine($"{Runtime.TrainingCalls}.{check}(training, output: {index}, {targets[index].Name}, rows, nameof({targets[index].Name}));");
            }

            writer.WriteLine($"{Runtime.TrainingCalls}.BeginStep(training, rows, sampleWeights);");
            for (var index = 0; index < targets.Count; index++)
            {
                var set = targets[index].IsLabels ? "SetLabels" : "SetTargets";
                writer.WriteLine($"{Runtime.TrainingCalls}.{set}(training, output: {index}, {targets[index].Name});");
            }

            writer.WriteLine("return rows;");
        }

        writer.WriteLine();
    }

    private static void EmitInputChecks(SourceWriter writer, IReadOnlyList<Port> inputs)
    {
        writer.WriteLine($"var rows = {Runtime.TrainingCalls}.CountRows(training, Info, {inputs[0].Name}.Length, {inputs[0].Size}, nameof({inputs[0].Name}));");
        writer.WriteLines(inputs.Select(input => input.Vocabulary is { } vocabulary
            ? $"{Runtime.PredictionCalls}.CheckIndices({input.Name}, rows, {input.Size}, {vocabulary}, nameof({input.Name}));"
            : $"{Runtime.TrainingCalls}.CheckInputs({input.Name}, rows, {input.Size}, nameof({input.Name}));"));
    }

    private static void EmitForwardOutputs(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("/// <summary>What <see cref=\"Forward\"/> returns, valid until the state's next step.</summary>");
        using (writer.Block($"public readonly ref struct {Outputs}"))
        {
            using (writer.Block($"internal {Outputs}({Runtime.TrainingState} training, int rows)"))
            {
                writer.WriteLines(plan.Outputs.Select((output, index) => $"this.{Property(output)} = {Runtime.TrainingCalls}.Outputs(training, rows, output: {index});"));
            }

            foreach (var output in plan.Outputs)
            {
                writer.WriteLine();
                writer.WriteLine($"/// <summary>A row of {Literals.Count(plan.LayerOf(output).Outputs, "value")} for each row of inputs.</summary>");
                writer.WriteLine($"public {Runtime.ReadOnlyFloats} {Property(output)} {{ get; }}");
            }
        }

        writer.WriteLine();
    }

    private static string Property(OutputPlan output) => char.ToUpperInvariant(output.Name[0]) + output.Name.Substring(1);

    private static void EmitForward(SourceWriter writer, NetworkPlan plan)
    {
        var inputs = Port.Inputs(plan);
        var hasSeveral = plan.Outputs.Count > 1;
        writer.WriteLine("/// <summary>Computes the outputs of a batch and keeps what <see cref=\"Backward\"/> needs, for an objective of the caller's own.</summary>");
        StepMethod.EmitInputDocs(writer, plan);
        writer.WriteLine($"""
            /// <param name="training">A training state made from <see cref="Info"/>.</param>
            /// <returns>{(hasSeveral ? "The outputs" : $"A row of {Literals.Count(plan.OutputSize, "value")} for each row of inputs")}, valid until the state's next step.</returns>
            /// <exception cref="global::System.ArgumentException">A length is wrong, a value is out of range or not finite, or the state belongs to another network.</exception>
            """);
        using (writer.Block($"{MethodModifiers.Public(plan)} {(hasSeveral ? Outputs : Runtime.ReadOnlyFloats)} Forward({Port.Parameters(inputs)}, {Runtime.TrainingState} training)"))
        {
            EmitInputChecks(writer, inputs);
            writer.WriteLines(plan.Inputs.Select(input => $"{Runtime.TrainingCalls}.{(input.IsIndices ? "KeepIndices" : "KeepInputs")}(training, {input.Name}, rows * {input.First});"));
            writer.WriteLine($"{Runtime.TrainingCalls}.BeginForward(training, rows);");
            writer.WriteLine($"ref var step = ref {Runtime.TrainingCalls}.Step(training);");
            writer.WriteLines(BatchPhaseEmitter.BeforeLoss(plan).Select(phase =>
                $"{phase.Call(string.Join(", ", InputRows.References(Port.Names(inputs))), "training", "part: 0, parts: 1")};"));
            writer.WriteLine(ForwardEmitter.ForwardRowsCall(plan, string.Join(", ", InputRows.References(Port.Names(inputs))), "first: 0"));
            foreach (var output in plan.Outputs)
            {
                OutputEmitter.EmitActivationCall(writer, plan, output, $"Kernels.At(ref step, Layout.{plan.LayerOf(output).Name}Outputs)");
            }

            writer.WriteLine(hasSeveral ? $"return new {Outputs}(training, rows);" : $"return {Runtime.TrainingCalls}.Outputs(training, rows);");
        }

        writer.WriteLine();
    }

    private static void EmitBackward(SourceWriter writer, NetworkPlan plan, string method, string summary, string meaning, IEnumerable<OutputPlan> throughActivations)
    {
        var gradients = Port.OfOutputs(plan, "outputGradient", "Gradient");
        writer.WriteLine($"/// <summary>{summary}</summary>");
        writer.WriteLines(gradients.Select(gradient => $"/// <param name=\"{gradient.Name}\">{meaning}, in rows of {gradient.Rows}.</param>"));
        writer.WriteLine("""
            /// <param name="training">The state that <see cref="Forward"/> was called with.</param>
            /// <exception cref="global::System.ArgumentException">A length is wrong, a value is not finite, or the state belongs to another network.</exception>
            /// <exception cref="global::System.InvalidOperationException">The state's last call was not <see cref="Forward"/> or a backward pass behind it.</exception>
            """);
        using (writer.Block($"{MethodModifiers.Public(plan)} void {method}({Port.Parameters(gradients)}, {Runtime.TrainingState} training)"))
        {
            writer.WriteLine($"var rows = {Runtime.TrainingCalls}.CountForwardRows(training, Info);");
            writer.WriteLines(gradients.Select(gradient => $"{Runtime.TrainingCalls}.CheckInputs({gradient.Name}, rows, {gradient.Size}, nameof({gradient.Name}));"));
            writer.WriteLine($"{Runtime.TrainingCalls}.BeginBackward(training, rows);");
            writer.WriteLines(gradients.Select((gradient, index) => $"{Runtime.TrainingCalls}.SetOutputGradients(training, output: {index}, {gradient.Name});"));
            var derived = throughActivations.Where(output => OutputEmitter.HasDerivative(plan, output)).ToList();
            if (derived.Count > 0)
            {
                writer.WriteLine($"ref var step = ref {Runtime.TrainingCalls}.Step(training);");
                writer.WriteLine("const int first = 0;");
                derived.ForEach(output => OutputEmitter.EmitDerivative(writer, plan, output));
            }

            writer.WriteLine("BackwardRows(training, rows);");
        }

        writer.WriteLine();
    }
}
