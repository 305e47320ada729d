using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Writes the verbs of training.</summary>
internal static class TrainingEmitter
{
    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        if (plan.IsPlain)
        {
            EmitSteps(writer, plan);
        }
        else
        {
            SeveralPortsEmitter.EmitSteps(writer, plan);
        }

        EmitTrainBatch(writer, plan);
        EmitComputeGradients(writer, plan);
        if (plan.IsPlain)
        {
            EmitForward(writer, plan);
            EmitBackward(writer, plan);
            if (plan.Output.HasLogits)
            {
                EmitBackwardFromLogits(writer, plan);
            }
        }
        else
        {
            SeveralPortsEmitter.EmitForwardAndBackward(writer, plan);
        }
    }

    /// <summary>Writes what is said of a step: of a struct's with the extension method that calls it.</summary>
    public static void EmitTrainBatchDocs(SourceWriter writer, StepMethod step)
    {
        if (step.Plan.IsValue)
        {
            writer.WriteLine("/// <summary>Takes a step, for the extension method of that name.</summary>");
        }
        else
        {
            step.EmitTrainBatchDocs(writer);
        }
    }

    private static void EmitSteps(SourceWriter writer, NetworkPlan plan)
    {
        foreach (var step in StepMethod.Of(plan))
        {
            var target = step.Targets[0];
            var batch = $"new {Runtime.Batch}(inputs, {target.Name}{(target.IsLabels ? string.Empty : ", inputs.Length / InputSize")}, sampleWeights)";
            EmitTrainBatchDocs(writer, step);
            writer.WriteLine($"{MethodModifiers.Mutator(plan)} float TrainBatch({step.Parameters}) =>");
            if (plan.RowStep is not null)
            {
                writer.WriteLine($"    {Runtime.TrainingCalls}.BeginRow(training, Info, inputs, InputSize, {target.Name}, OutputSize, sampleWeights)");
                writer.WriteLine($"        ? TrainRow(ref {Runtime.Reference}(inputs), training)");
                writer.WriteLine($"        : TrainBatch({batch}, training);");
            }
            else
            {
                writer.WriteLine($"    TrainBatch({batch}, training);");
            }

            writer.WriteLine();
            step.EmitComputeGradientsDocs(writer);
            writer.WriteLine($"{MethodModifiers.Public(plan)} float ComputeGradients({step.Parameters}) =>");
            writer.WriteLine($"    ComputeGradients({batch}, training);");
            writer.WriteLine();
        }
    }

    private static void EmitTrainBatch(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("/// <summary>Takes a step, whole, on the calling thread. Where the optimizer's rule allows it the gradients are applied as they arise.</summary>");
        using (writer.Block($"private float TrainBatch({Parameters(plan)})"))
        {
            EmitBegin(writer, plan);
            EmitPhases(writer, plan, PhaseEmitter.PhasesOf(plan).Where(phase => phase != PhaseEmitter.Gradients));
            writer.WriteLine($"var loss = {Runtime.TrainingCalls}.End(training, rows);");
            if (plan.Trains)
            {
                EmitUpdate(writer, plan);
            }

            writer.WriteLine("return loss;");
        }

        writer.WriteLine();
    }

    private static void EmitUpdate(SourceWriter writer, NetworkPlan plan)
    {
        using (writer.Block("if (!float.IsFinite(loss))"))
        {
            writer.WriteLine("return loss;");
        }

        writer.WriteLine();
        if (!plan.DescendsInStore)
        {
            EmitKeptUpdate(writer, plan);
            return;
        }

        using (writer.Block($"if ({Runtime.TrainingCalls}.BeginDescent(training{(plan.Measuring.Count > 0 ? ", _parameters.Span" : string.Empty)}))"))
        {
            writer.WriteLine($"{GradientPhaseEmitter.Descend}({InputRows.Arguments(plan)}, training, rows, part: 0, parts: 1);");
        }

        using (writer.Block("else"))
        {
            EmitKeptUpdate(writer, plan);
        }

        writer.WriteLine();
    }

    private static void EmitKeptUpdate(SourceWriter writer, NetworkPlan plan)
    {
        EmitPhases(writer, plan, [PhaseEmitter.Gradients]);
        writer.WriteLine($"{Runtime.TrainingCalls}.Update(training, _parameters.Span);");
    }

    private static void EmitComputeGradients(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("/// <summary>Runs the phases of a step, whole, on the calling thread.</summary>");
        using (writer.Block($"{MethodModifiers.Private(plan)} float ComputeGradients({Parameters(plan)})"))
        {
            EmitBegin(writer, plan);
            EmitPhases(writer, plan, PhaseEmitter.PhasesOf(plan));
            writer.WriteLine($"return {Runtime.TrainingCalls}.End(training, rows);");
        }

        writer.WriteLine();
    }

    /// <summary>Rows of several inputs or outputs are no batch of the caller's: they were checked and laid out.</summary>
    private static string Parameters(NetworkPlan plan) => plan.IsPlain
        ? $"{Runtime.Batch} batch, {Runtime.TrainingState} training"
        : $"{InputRows.Parameters(plan)}, int rows, {Runtime.TrainingState} training";

    private static void EmitBegin(SourceWriter writer, NetworkPlan plan)
    {
        if (!plan.IsPlain)
        {
            return;
        }

        writer.WriteLine($"var rows = {Runtime.TrainingCalls}.Begin(training, Info, batch);");
        writer.WriteLine($"ref var inputs = ref {Runtime.Reference}(batch.Inputs);");
    }

    private static void EmitPhases(SourceWriter writer, NetworkPlan plan, IEnumerable<Phase> phases) =>
        writer.WriteLines(phases.Select(phase => $"{phase.Call(InputRows.Arguments(plan), "training", "part: 0, parts: 1")};"));

    private static void EmitForward(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine($"""
            /// <summary>Computes the outputs of a batch and keeps what <see cref="Backward"/> needs, for an objective of the caller's own.</summary>
            /// <param name="inputs">Rows of {Literals.Count(plan.InputSize, "value")}, 1 to {plan.Spec.MaxBatchSize} of them.</param>
            /// <param name="training">A training state made from <see cref="Info"/>.</param>
            /// <returns>A row of {Literals.Count(plan.Last.Outputs, "value")} for each row of inputs, valid until the state's next step.</returns>
            /// <exception cref="global::System.ArgumentException">A length is wrong, a value is not finite, or the state belongs to another network.</exception>
            """);
        using (writer.Block($"{MethodModifiers.Public(plan)} {Runtime.ReadOnlyFloats} Forward({Runtime.ReadOnlyFloats} inputs, {Runtime.TrainingState} training)"))
        {
            writer.WriteLine($"var rows = {Runtime.TrainingCalls}.BeginForward(training, Info, inputs);");
            writer.WriteLine($"ref var step = ref {Runtime.TrainingCalls}.Step(training);");
            writer.WriteLines(BatchPhaseEmitter.BeforeLoss(plan).Select(phase =>
                $"{phase.Call($"ref {Runtime.TrainingCalls}.Inputs(training)", "training", "part: 0, parts: 1")};"));
            writer.WriteLine(ForwardEmitter.ForwardRowsCall(plan, $"ref {Runtime.TrainingCalls}.Inputs(training)", "first: 0"));
            OutputEmitter.EmitActivationCall(writer, plan, plan.Output, $"Kernels.At(ref step, Layout.{plan.Last.Name}Outputs)");
            writer.WriteLine($"return {Runtime.TrainingCalls}.Outputs(training, rows);");
        }

        writer.WriteLine();
    }

    private static void EmitBackward(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine($"""
            /// <summary>Computes the gradient of the parameters from the gradient of the outputs that <see cref="Forward"/> returned.</summary>
            /// <param name="outputGradient">The derivative of the objective by each output, in rows of {Literals.Count(plan.Last.Outputs, "value")}.</param>
            /// <param name="training">The state that <see cref="Forward"/> was called with.</param>
            /// <exception cref="global::System.ArgumentException">The length is wrong, a value is not finite, or the state belongs to another network.</exception>
            /// <exception cref="global::System.InvalidOperationException">The state's last call was not <see cref="Forward"/> or a backward pass behind it.</exception>
            """);
        using (writer.Block($"{MethodModifiers.Public(plan)} void Backward({Runtime.ReadOnlyFloats} outputGradient, {Runtime.TrainingState} training)"))
        {
            writer.WriteLine($"var rows = {Runtime.TrainingCalls}.BeginBackward(training, Info, outputGradient);");
            if (OutputEmitter.HasDerivative(plan))
            {
                writer.WriteLine($"OutputDeltaRows(ref {Runtime.TrainingCalls}.Step(training), first: 0, rows);");
            }

            writer.WriteLine("BackwardRows(training, rows);");
        }

        writer.WriteLine();
    }

    private static void EmitBackwardFromLogits(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("""
            /// <summary>As <see cref="Backward"/>, from the gradient of the logits, the values that go into the output's activation.</summary>
            /// <param name="logitGradient">The derivative of the objective by each logit.</param>
            /// <param name="training">The state that <see cref="Forward"/> was called with.</param>
            /// <exception cref="global::System.ArgumentException">The length is wrong, a value is not finite, or the state belongs to another network.</exception>
            /// <exception cref="global::System.InvalidOperationException">The state's last call was not <see cref="Forward"/> or a backward pass behind it.</exception>
            """);
        using (writer.Block($"{MethodModifiers.Public(plan)} void BackwardFromLogits({Runtime.ReadOnlyFloats} logitGradient, {Runtime.TrainingState} training)"))
        {
            writer.WriteLine($"var rows = {Runtime.TrainingCalls}.BeginBackward(training, Info, logitGradient);");
            writer.WriteLine("BackwardRows(training, rows);");
        }

        writer.WriteLine();
    }
}
