using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes how a dense layer passes its delta on to the layer below.</summary>
internal static class DenseDeltaEmitter
{
    /// <summary>
    /// Writes the transposition of one part's share of the outputs: it lets the delta's product read whole vectors, and lives for one
    /// step, so nothing can go stale.
    /// </summary>
    public static void EmitTransposeCall(SourceWriter writer, DensePlan plan)
    {
        // In 64 bits: outputs times parts may not fit into 32.
        string Share(string part) => $"(int)({plan.Outputs}L * {part} / parts)";
        writer.WriteCall(
            $"{Runtime.Transposition}.Columns",
            $"ref Kernels.At(ref parameters, Layout.{plan.Name}Weights)",
            $"{plan.OutputStride}",
            $"{plan.Inputs}",
            $"ref Kernels.At(ref step, Layout.{plan.Name}Transposed)",
            $"{plan.InputStride}",
            Share("part"),
            Share("(part + 1)"));
    }

    public static void EmitInputDeltaCall(SourceWriter writer, LayerPlan plan, LayerPlan below)
    {
        string[] kept = MultipliesDerivative(below) ? [$"ref {StepRows.Kept(below)}"] : [];
        writer.WriteCall(
            $"Kernels.{plan.Name}InputDeltas", [$"ref {StepRows.Deltas(plan)}", "ref step", .. kept, $"ref {StepRows.Deltas(below)}", "rows"]);
    }

    public static void EmitInputDeltas(SourceWriter writer, DensePlan plan, LayerPlan below)
    {
        var emitter = ActivationEmitter.For(below.Activation);
        var parameter = below.Activation.Spec.Parameter ?? 0f;
        var multiplies = MultipliesDerivative(below);
        var adds = plan.Sources[0].Delta == DeltaUse.Add;
        var derivative = multiplies ? $", times the derivative of {below.Name}'s {below.Activation.Spec.Name}" : string.Empty;
        var summary = $"{plan.Name}, backward: d[row, i] = sum over j of delta[row, j] * w[i, j]{derivative}.";
        var signature = new KernelSignature(
            $"{plan.Name}InputDeltas", multiplies ? ["deltas", "step", "kept", "inputDeltas"] : ["deltas", "step", "inputDeltas"], ["rows"]);
        var product = new MatrixProduct
        {
            Row = "row",
            FirstRow = "0",
            EndRow = "rows",
            Columns = plan.InputColumns,
            Depth = "j",
            Terms = plan.Outputs,
            Left = new Operand("deltas", $"row * {plan.OutputStride}", plan.OutputStride, 1),
            Right = new Operand("step", $"Layout.{plan.Name}Transposed + column", DepthStep: plan.InputStride) { Ahead = TileEmitter.TermsAhead * plan.InputStride },
            Result = new Operand("inputDeltas", $"row * {plan.InputStride} + column", plan.InputStride),
            Kept = multiplies ? "kept" : adds ? "inputDeltas" : null,
            Store = (sum, kept) => multiplies ? emitter.Backward(sum, kept, parameter) : adds ? DeltaStore.Sum(kept, sum) : sum,
        };
        KernelEmitter.Emit(writer, summary, signature, plan.Tiles.InputDeltas, tile => TileEmitter.Emit(writer, product, tile));
    }

    /// <summary>Whether the product's store multiplies the sums by the derivative of the layer below, of which it has the whole delta.</summary>
    public static bool MultipliesDerivative(LayerPlan below) => below.HasOneReader && below.Activation.Traits.DerivativeInStore && !below.Activation.IsLinear;
}
