using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Emission.Layers;
using NetGen.Generators.Emission.Losses;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Writes what happens behind the last layer: the output's activation, its derivative and the loss.</summary>
internal static class OutputEmitter
{
    /// <summary>Writes the kernels of an output activation that is computed behind the last layer, value by value.</summary>
    public static void EmitForwardKernel(SourceWriter writer, NetworkPlan plan)
    {
        if (plan.Output.Activation is { Spec.Name: not "Softmax" } activation)
        {
            PassEmitter.EmitActivation(writer, $"{plan.Last.Name}Activation", activation, plan.Last.OutputStride);
            writer.WriteLine();
        }
    }

    public static void EmitBackwardKernel(SourceWriter writer, NetworkPlan plan)
    {
        if (plan.Output.Activation is { Spec.Name: not "Softmax" } activation)
        {
            PassEmitter.EmitDerivative(writer, $"{plan.Last.Name}Derivative", activation, plan.Last.OutputStride);
            writer.WriteLine();
        }
    }

    /// <summary>Writes the call that turns rows of logits into rows of outputs in place.</summary>
    public static void EmitActivationCall(SourceWriter writer, NetworkPlan plan, string outputs, string rows = "rows")
    {
        if (plan.Output.Activation is not { } activation)
        {
            return;
        }

        if (activation.Spec.Name == "Softmax")
        {
            writer.WriteCall($"{Runtime.Softmax}.Apply", $"ref {outputs}", $"{plan.Last.OutputStride}", $"{plan.Last.Outputs}", rows);
        }
        else
        {
            writer.WriteCall($"Kernels.{plan.Last.Name}Activation", $"ref {outputs}", $"ref {outputs}", rows);
        }
    }

    /// <summary>Whether the gradient of the outputs differs from the last layer's delta.</summary>
    public static bool HasDerivative(NetworkPlan plan) => plan.Output.Activation is not null || !plan.Last.Activation.IsLinear;

    /// <summary>Writes the method that turns the gradient of rows of outputs into the last layer's delta.</summary>
    public static void EmitDerivativeRows(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("/// <summary>Turns the gradient of the outputs into the last layer's delta, for the rows from <c>first</c> on.</summary>");
        using (writer.Block("private static void OutputDeltaRows(ref float step, int first, int rows)"))
        {
            var outputs = $"ref {StepRows.Outputs(plan.Last)}";
            var deltas = $"ref {StepRows.Deltas(plan.Last)}";
            switch (plan.Output.Activation)
            {
                case null:
                    DerivativePass.EmitCall(writer, plan.Last);
                    break;
                case { Spec.Name: "Softmax" }:
                    writer.WriteCall($"{Runtime.Softmax}.MultiplyJacobian", outputs, deltas, $"{plan.Last.OutputStride}", $"{plan.Last.Outputs}", "rows");
                    break;
                default:
                    writer.WriteCall($"Kernels.{plan.Last.Name}Derivative", outputs, deltas, "rows");
                    break;
            }
        }

        writer.WriteLine();
    }

    /// <summary>Writes the calls that turn outputs (or logits) and targets into the last layer's delta and the rows' losses.</summary>
    public static void EmitLossCalls(SourceWriter writer, NetworkPlan plan)
    {
        EmitLoss(writer, plan);
        if (!plan.Output.LossTakesLogits && HasDerivative(plan))
        {
            writer.WriteLine("OutputDeltaRows(ref step, first, rows);");
        }
    }

    /// <summary>Writes the calls up to the gradient of the outputs, or of the logits where the loss takes those.</summary>
    public static void EmitLoss(SourceWriter writer, NetworkPlan plan)
    {
        var outputs = StepRows.Outputs(plan.Last);
        if (!plan.Output.LossTakesLogits)
        {
            EmitActivationCall(writer, plan, outputs);
        }

        LossEmitter.For(plan.Output.Loss).EmitCall(
            writer,
            plan.Output.Loss,
            $"ref {outputs}",
            $"ref {StepRows.Deltas(plan.Last)}",
            $"ref Kernels.At(ref {Runtime.TrainingCalls}.RowScales(training), first)",
            $"ref Kernels.At(ref {Runtime.TrainingCalls}.RowLosses(training), first)",
            $"{plan.Last.OutputStride}",
            $"{plan.Last.Outputs}",
            "rows");
    }
}
