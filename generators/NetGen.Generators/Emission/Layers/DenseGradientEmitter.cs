using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes the gradients of a dense layer's weights and biases.</summary>
internal static class DenseGradientEmitter
{
    public static void EmitWeightGradients(SourceWriter writer, DensePlan plan)
    {
        var summary = $"{plan.Name}, gradient: g[i, j] = sum over rows of x[row, i] * delta[row, j] for the inputs i of one part.";
        var signature = new KernelSignature(
            $"{plan.Name}WeightGradients", ["inputs", "deltas", "gradients"], ["rows", "firstInput", "endInput"]);
        var product = new MatrixProduct
        {
            Row = "i",
            FirstRow = "firstInput",
            EndRow = "endInput",
            Columns = plan.OutputStride,
            Depth = "row",
            DepthCount = "rows",
            Left = new Operand("inputs", $"row * {plan.InputStride} + i", 1),
            Right = new Operand("deltas", $"row * {plan.OutputStride} + column"),
            Result = new Operand("gradients", $"Layout.{plan.Name}Weights + i * {plan.OutputStride} + column", plan.OutputStride),
        };
        KernelEmitter.Emit(writer, summary, signature, plan.Tile.Vectors, plan.OutputStride, () => TileEmitter.Emit(writer, product, plan.Tile));
    }

    /// <summary>Writes the gradients of the rows of weights between <c>start</c> and <c>end</c>, and of the biases if they lie there.</summary>
    public static void EmitCalls(SourceWriter writer, LayerPlan plan, string inputs)
    {
        var deltas = $"ref Kernels.At(ref step, Layout.{plan.Name}Deltas)";
        string Row(string offset) =>
            $"global::System.Math.Clamp(({offset} - Layout.{plan.Name}Weights) / {plan.OutputStride}, 0, {plan.Inputs})";
        writer.WriteLine();
        writer.WriteCall($"Kernels.{plan.Name}WeightGradients", $"ref {inputs}", deltas, "ref gradients", "rows", Row("start"), Row("end"));
        using (writer.Block($"if (start <= Layout.{plan.Name}Biases && Layout.{plan.Name}Biases < end)"))
        {
            writer.WriteLine($"Kernels.{plan.Name}BiasGradients({deltas}, ref gradients, rows);");
        }
    }

    public static void EmitBiasGradients(SourceWriter writer, DensePlan plan)
    {
        var summary = $"{plan.Name}, gradient: g[j] = sum over rows of delta[row, j].";
        var signature = new KernelSignature($"{plan.Name}BiasGradients", ["deltas", "gradients"], ["rows"]);
        KernelEmitter.Emit(writer, summary, signature, 1, plan.OutputStride, () =>
        {
            using (writer.Block($"for (nint column = 0; column < {plan.OutputStride}; column += TLanes.Count)"))
            {
                writer.WriteLine("var sum = TLanes.Zero;");
                using (writer.Block("for (nint row = 0; row < rows; row++)"))
                {
                    writer.WriteLine($"sum = TLanes.Add(sum, TLanes.Load(ref deltas, row * {plan.OutputStride} + column));");
                }

                writer.WriteLine();
                writer.WriteLine($"TLanes.Store(sum, ref gradients, Layout.{plan.Name}Biases + column);");
            }
        });
    }
}
