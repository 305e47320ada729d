using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes how a dense layer passes its delta on to the layer below.</summary>
internal static class DenseDeltaEmitter
{
    /// <summary>
    /// Writes the transposed copy, which lets the delta's product read whole vectors. It lives for one step, so nothing can
    /// go stale.
    /// </summary>
    public static void EmitTranspose(SourceWriter writer, DensePlan plan)
    {
        writer.WriteLine($"/// <summary>{plan.Name}: the transposed weights t[j, i] = w[i, j] for the outputs j of one part.</summary>");
        writer.WriteLine(Runtime.Optimized);
        using (writer.Block($"internal static void {plan.Name}Transpose(ref float parameters, ref float step, int firstOutput, int endOutput)"))
        using (writer.Block("for (nint j = firstOutput; j < endOutput; j++)"))
        using (writer.Block($"for (nint i = 0; i < {plan.Inputs}; i++)"))
        {
            writer.WriteLine($"At(ref step, Layout.{plan.Name}Transposed + j * {plan.InputStride} + i) = At(ref parameters, Layout.{plan.Name}Weights + i * {plan.OutputStride} + j);");
        }
    }

    /// <summary>Writes the transposition of one part's share of the outputs.</summary>
    public static void EmitTransposeCall(SourceWriter writer, LayerPlan plan)
    {
        // In 64 bits: outputs times parts may not fit into 32.
        string Share(string part) => $"(int)({plan.Outputs}L * {part} / parts)";
        writer.WriteCall($"Kernels.{plan.Name}Transpose", "ref parameters", "ref step", Share("part"), Share("(part + 1)"));
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
        var derivative = multiplies ? $", times the derivative of {below.Name}'s {below.Activation.Spec.Name}" : string.Empty;
        var summary = $"{plan.Name}, backward: d[row, i] = sum over j of delta[row, j] * w[i, j]{derivative}.";
        var signature = new KernelSignature(
            $"{plan.Name}InputDeltas", multiplies ? ["deltas", "step", "kept", "inputDeltas"] : ["deltas", "step", "inputDeltas"], ["rows"]);
        var product = new MatrixProduct
        {
            Row = "row",
            FirstRow = "0",
            EndRow = "rows",
            Columns = plan.InputStride,
            Depth = "j",
            DepthCount = $"{plan.Outputs}",
            Left = new Operand("deltas", $"row * {plan.OutputStride} + j", plan.OutputStride),
            Right = new Operand("step", $"Layout.{plan.Name}Transposed + j * {plan.InputStride} + column"),
            Result = new Operand("inputDeltas", $"row * {plan.InputStride} + column", plan.InputStride),
            Kept = multiplies ? "kept" : null,
            Store = (sum, kept) => multiplies ? emitter.Backward(sum, kept, parameter) : sum,
        };
        KernelEmitter.Emit(writer, summary, signature, plan.Tile.Vectors, plan.InputStride, () => TileEmitter.Emit(writer, product, plan.Tile));
    }

    /// <summary>Whether the product's store multiplies the sums by the derivative of the layer below.</summary>
    private static bool MultipliesDerivative(LayerPlan below) => below.Activation.Traits.DerivativeInStore && !below.Activation.IsLinear;
}
