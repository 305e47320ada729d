using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Emission.Layers;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Writes gradient descent on a single row as one method, for networks so small that calls would take most of the time.</summary>
internal static class RowStepMethodEmitter
{
    private static readonly KernelSignature Signature = new("StepRow", ["inputs", "parameters", "step"], [])
    {
        TakesTraining = true,
        TakesGradients = true,
    };

    /// <summary>Writes the method that the verbs call.</summary>
    public static void EmitCall(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("/// <summary>Takes a step on the one row that the state has been given the target of.</summary>");
        using (writer.Block($"private float TrainRow(ref float inputs, {Runtime.TrainingState} training)"))
        {
            writer.WriteLine("ref var parameters = ref _parameters.Reference;");
            writer.WriteLine($"ref var step = ref {Runtime.TrainingCalls}.Step(training);");
            writer.WriteLine($"var target = {Runtime.TrainingCalls}.Target(training, ref parameters);");
            using (writer.Block($"switch ({Runtime.TrainingCalls}.Rule(training))"))
            {
                foreach (var (rule, use) in GradientPhaseEmitter.Rules)
                {
                    writer.WriteLine($"case {Runtime.DescentRule}.{rule}:");
                    writer.WriteLine($"    Kernels.{Signature.Name}<{use}>({Signature.Arguments});");
                    writer.WriteLine("    break;");
                }
            }

            writer.WriteLine();
            writer.WriteLine($"return {Runtime.TrainingCalls}.EndRow(training);");
        }

        writer.WriteLine();
    }

    public static void EmitKernel(SourceWriter writer, NetworkPlan plan, RowStepPlan step)
    {
        const string Summary = "One row, forward, backward and update, in one method: the same sums in the same order as in a batch.";
        if (step.UsesWideRegisters)
        {
            KernelEmitter.Emit(writer, Summary, Signature, ForEachFile<RegisterFile>.Decide(file => file), file => EmitBody(writer, plan, file));
        }
        else
        {
            KernelEmitter.EmitNarrow(writer, Summary, Signature, () => EmitBody(writer, plan, RegisterFile.Narrow));
        }

        writer.WriteLine();
    }

    private static void EmitBody(SourceWriter writer, NetworkPlan plan, RegisterFile file)
    {
        for (var index = 0; index < plan.Layers.Count; index++)
        {
            writer.WriteLine($"// {plan.Layers[index].Name}, forward.");
            EmitterOf(plan, index).EmitForward(writer, plan.Layers[index], file, Inputs(plan, index));
            writer.WriteLine();
        }

        writer.WriteLine("// Loss and deltas.");
        EmitLoss(writer, plan, file);
        for (var index = plan.Layers.Count - 1; plan.DeltasBelow(plan.Layers[index])[0] is { } below; index--)
        {
            EmitterOf(plan, index).EmitInputDeltas(writer, plan.Layers[index], file, below);
            writer.WriteLine();
        }

        for (var index = 0; index < plan.Layers.Count; index++)
        {
            if (!plan.Layers[index].Tensors.Any(tensor => tensor.IsTrained))
            {
                continue;
            }

            writer.WriteLine($"// {plan.Layers[index].Name}, gradients.");
            EmitterOf(plan, index).EmitGradients(writer, plan.Layers[index], file, Inputs(plan, index));
            writer.WriteLine();
        }
    }

    /// <summary>Writes the loss and the last layer's deltas.</summary>
    private static void EmitLoss(SourceWriter writer, NetworkPlan plan, RegisterFile file)
    {
        if (EmitterOf(plan, plan.Layers.Count - 1).EmitLoss(writer, plan))
        {
            return;
        }

        writer.WriteLine("const int first = 0;");
        writer.WriteLine("const int rows = 1;");
        OutputEmitter.EmitLoss(writer, plan, plan.Output);
        EmitReturnIfNotFinite(writer, $"{Runtime.TrainingCalls}.RowLosses(training)");
        if (!plan.Output.LossTakesLogits && plan.Output.Activation is not null)
        {
            writer.WriteLine("OutputDeltaRows(ref step, first, rows);");
        }
        else if (!plan.Output.LossTakesLogits && !plan.Last.Activation.IsLinear)
        {
            EmitterOf(plan, plan.Layers.Count - 1).EmitDerivative(writer, plan.Last, file);
        }
    }

    /// <summary>Writes the end of a step that would spoil the parameters.</summary>
    public static void EmitReturnIfNotFinite(SourceWriter writer, string loss)
    {
        using (writer.Block($"if (!float.IsFinite({loss}))"))
        {
            writer.WriteLine("return;");
        }

        writer.WriteLine();
    }

    private static RowStepEmitter EmitterOf(NetworkPlan plan, int index) =>
        LayerEmitters.Of(plan.Layers[index]).RowStep ?? throw new InvalidOperationException($"{plan.Layers[index].Name} has no step on a single row.");

    private static (string Reference, string At) Inputs(NetworkPlan plan, int index) =>
        index == 0 ? ("inputs", "0") : ("step", $"Layout.{plan.Layers[index - 1].Name}Outputs");
}
