using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Emission.Layers;
using NetGen.Generators.Emission.Losses;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Writes what happens behind the layers of outputs: their activations, the derivatives of those, and the losses.</summary>
internal static class OutputEmitter
{
    /// <summary>Writes the kernels of an output activation that is computed behind its layer, value by value.</summary>
    public static void EmitForwardKernel(SourceWriter writer, NetworkPlan plan, OutputPlan output)
    {
        if (output.Activation is { Spec.Name: not "Softmax" } activation)
        {
            var layer = plan.LayerOf(output);
            PassEmitter.EmitActivation(writer, $"{layer.Name}Activation", activation, layer.OutputStride);
            writer.WriteLine();
        }
    }

    public static void EmitBackwardKernel(SourceWriter writer, NetworkPlan plan, OutputPlan output)
    {
        if (output.Activation is { Spec.Name: not "Softmax" } activation)
        {
            var layer = plan.LayerOf(output);
            PassEmitter.EmitDerivative(writer, $"{layer.Name}Derivative", activation, layer.OutputStride);
            writer.WriteLine();
        }
    }

    /// <summary>Writes the call that turns rows of logits into rows of outputs in place.</summary>
    public static void EmitActivationCall(SourceWriter writer, NetworkPlan plan, OutputPlan output, string outputs, string rows = "rows")
    {
        if (output.Activation is not { } activation)
        {
            return;
        }

        var layer = plan.LayerOf(output);
        if (activation.Spec.Name == "Softmax")
        {
            writer.WriteCall($"{Runtime.Softmax}.Apply", $"ref {outputs}", $"{layer.OutputStride}", $"{layer.Outputs}", rows);
        }
        else
        {
            writer.WriteCall($"Kernels.{layer.Name}Activation", $"ref {outputs}", $"ref {outputs}", rows);
        }
    }

    /// <summary>Whether the gradient of some outputs differs from the delta of their layer.</summary>
    public static bool HasDerivative(NetworkPlan plan) => plan.Outputs.Any(output => HasDerivative(plan, output));

    /// <summary>Whether the gradient of an output differs from its layer's delta; where others add to that, the chain of deltas sees to it.</summary>
    public static bool HasDerivative(NetworkPlan plan, OutputPlan output) =>
        output.Activation is not null || !(plan.LayerOf(output).Activation.IsLinear || output.IsReadInTraining);

    /// <summary>Writes the method that turns the gradient of rows of outputs into the deltas of their layers.</summary>
    public static void EmitDerivativeRows(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("/// <summary>Turns the gradient of the outputs into the last layer's delta, for the rows from <c>first</c> on.</summary>");
        using (writer.Block("private static void OutputDeltaRows(ref float step, int first, int rows)"))
        {
            foreach (var output in plan.Outputs)
            {
                EmitDerivative(writer, plan, output);
            }
        }

        writer.WriteLine();
    }

    /// <summary>Writes the call that turns the gradient of rows of an output into the delta of its layer.</summary>
    public static void EmitDerivative(SourceWriter writer, NetworkPlan plan, OutputPlan output)
    {
        if (!HasDerivative(plan, output))
        {
            return;
        }

        var layer = plan.LayerOf(output);
        var outputs = $"ref {StepRows.Outputs(layer)}";
        var deltas = $"ref {StepRows.Deltas(layer)}";
        switch (output.Activation)
        {
            case null:
                DerivativePass.EmitCall(writer, layer);
                break;
            case { Spec.Name: "Softmax" }:
                writer.WriteCall($"{Runtime.Softmax}.MultiplyJacobian", outputs, deltas, $"{layer.OutputStride}", $"{layer.Outputs}", "rows");
                break;
            default:
                writer.WriteCall($"Kernels.{layer.Name}Derivative", outputs, deltas, "rows");
                break;
        }
    }

    /// <summary>Writes the calls that turn outputs (or logits) and targets into deltas and the rows' losses.</summary>
    public static void EmitLossCalls(SourceWriter writer, NetworkPlan plan)
    {
        foreach (var output in plan.Outputs)
        {
            EmitLoss(writer, plan, output);
            if (output.LossTakesLogits || !HasDerivative(plan, output))
            {
                continue;
            }

            if (plan.Outputs.Count == 1)
            {
                writer.WriteLine("OutputDeltaRows(ref step, first, rows);");
            }
            else
            {
                EmitDerivative(writer, plan, output);
            }
        }
    }

    /// <summary>Writes the calls up to the gradient of an output, or of the logits where the loss takes those.</summary>
    public static void EmitLoss(SourceWriter writer, NetworkPlan plan, OutputPlan output)
    {
        var layer = plan.LayerOf(output);
        var outputs = StepRows.Outputs(layer);
        if (!output.LossTakesLogits)
        {
            EmitActivationCall(writer, plan, output, outputs);
        }

        // What rows count, and their losses, are blocks of as many as a batch may have, one for each output.
        var number = plan.Outputs.TakeWhile(other => other != output).Count();
        var row = number == 0 ? "first" : $"first + ({number} * MaxBatchSize)";
        LossEmitter.For(output.Loss).EmitCall(
            writer,
            output.Loss,
            $"ref {outputs}",
            $"ref {StepRows.Deltas(layer)}",
            $"ref Kernels.At(ref {Runtime.TrainingCalls}.RowScales(training), {row})",
            $"ref Kernels.At(ref {Runtime.TrainingCalls}.RowLosses(training), {row})",
            $"{layer.OutputStride}",
            $"{layer.Outputs}",
            "rows");
    }
}
