using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Emission.Layers;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Writes gradient descent on a single row as one method, for networks so small that calls would take most of the time.</summary>
internal static class RowStepMethodEmitter
{
    private static readonly KernelSignature Signature = new("StepRow", ["inputs", "parameters", "step"], [])
    {
        Returns = "float",
        TakesTraining = true,
        TakesGradients = true,
        MakesTarget = true,
    };

    /// <summary>Writes the method that the verbs call.</summary>
    public static void EmitCall(SourceWriter writer)
    {
        writer.WriteLine("/// <summary>Takes a step on the one row that the state has been given the target of.</summary>");
        writer.WriteLine("/// <returns>The loss before the step.</returns>");
        writer.WriteLine(Runtime.Inlined);
        using (writer.Block($"private float TrainRow(ref float inputs, {Runtime.TrainingState} training)"))
        {
            writer.WriteLine("ref var parameters = ref _parameters.Reference;");
            writer.WriteLine($"ref var step = ref {Runtime.TrainingCalls}.Step(training);");
            // Without a rule no step on a single row begins.
            writer.WriteLine("var loss = float.NaN;");
            using (writer.Block($"switch ({Runtime.TrainingCalls}.Rule(training))"))
            {
                foreach (var (rule, use) in GradientPhaseEmitter.Rules)
                {
                    writer.WriteLine($"case {Runtime.DescentRule}.{rule}:");
                    writer.WriteLine($"    loss = Kernels.{Signature.Name}<{use}>({Signature.Arguments});");
                    writer.WriteLine("    break;");
                }
            }

            writer.WriteLine();
            writer.WriteLine($"return {Runtime.TrainingCalls}.EndRow(training, loss);");
        }

        writer.WriteLine();
    }

    public static void EmitKernel(SourceWriter writer, NetworkPlan plan, RowStepPlan step)
    {
        const string Summary = "One row, forward, backward and update, in one method: the same sums in the same order as in a batch.";
        void EmitLoops(RegisterFile file) => EmitBody(writer, plan, RowValues.InMemory(plan, file));
        if (step.IsInRegisters)
        {
            KernelEmitter.EmitInRegisters(
                writer, Summary, Signature, () => EmitBody(writer, plan, RowValues.InRegisters(plan)), () => EmitLoops(RegisterFile.Narrow));
        }
        else if (step.UsesWideRegisters)
        {
            KernelEmitter.Emit(writer, Summary, Signature, ForEachFile<RegisterFile>.Decide(file => file), EmitLoops);
        }
        else
        {
            KernelEmitter.EmitNarrow(writer, Summary, Signature, () => EmitLoops(RegisterFile.Narrow));
        }

        writer.WriteLine();
    }

    private static void EmitBody(SourceWriter writer, NetworkPlan plan, RowValues row)
    {
        foreach (var layer in plan.Layers)
        {
            writer.WriteLine($"// {layer.Name}, forward.");
            EmitterOf(layer).EmitForward(writer, layer, row);
            writer.WriteLine();
        }

        writer.WriteLine("// Loss and deltas.");
        EmitLoss(writer, plan, row);
        for (var index = plan.Layers.Count - 1; plan.DeltasBelow(plan.Layers[index])[0] is { } below; index--)
        {
            EmitterOf(plan.Layers[index]).EmitInputDeltas(writer, plan.Layers[index], row, below);
            writer.WriteLine();
        }

        writer.WriteLine($"var target = {Runtime.TrainingCalls}.RowTarget<TUse>(training, ref parameters);");
        foreach (var layer in plan.Layers.Where(layer => layer.Tensors.Any(tensor => tensor.IsTrained)))
        {
            writer.WriteLine();
            writer.WriteLine($"// {layer.Name}, gradients.");
            EmitterOf(layer).EmitGradients(writer, layer, row);
        }

        writer.WriteLine();
        writer.WriteLine("return loss;");
    }

    /// <summary>Writes the loss and the last layer's deltas.</summary>
    private static void EmitLoss(SourceWriter writer, NetworkPlan plan, RowValues row)
    {
        if (EmitterOf(plan.Last).EmitLoss(writer, plan, row))
        {
            return;
        }

        writer.WriteLine("const int first = 0;");
        writer.WriteLine("const int rows = 1;");
        writer.WriteLine($"{Runtime.TrainingCalls}.RowScales(training) = 1f;");
        OutputEmitter.EmitLoss(writer, plan, plan.Output);
        writer.WriteLine($"var loss = {Runtime.TrainingCalls}.RowLosses(training);");
        EmitReturnIfNotFinite(writer);
        if (plan.Output is { LossTakesLogits: false, Activation: null } && !plan.Last.Activation.IsLinear)
        {
            EmitterOf(plan.Last).EmitDerivative(writer, plan.Last, row);
            return;
        }

        if (plan.Output is { LossTakesLogits: false, Activation: not null })
        {
            writer.WriteLine("OutputDeltaRows(ref step, first, rows);");
        }

        if (row.AreInRegisters)
        {
            row.EmitLoad(writer, plan.Last, "Delta", string.Empty);
        }
    }

    /// <summary>Writes the end of a step that would spoil the parameters.</summary>
    public static void EmitReturnIfNotFinite(SourceWriter writer)
    {
        using (writer.Block("if (!float.IsFinite(loss))"))
        {
            writer.WriteLine("return loss;");
        }

        writer.WriteLine();
    }

    private static RowStepEmitter EmitterOf(LayerPlan layer) =>
        LayerEmitters.Of(layer).RowStep ?? throw new InvalidOperationException($"{layer.Name} has no step on a single row.");
}
