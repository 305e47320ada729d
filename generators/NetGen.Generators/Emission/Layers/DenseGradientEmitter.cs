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
            $"{plan.Name}WeightGradients", ["inputs", "deltas"], ["rows", "firstInput", "endInput"])
        {
            TakesGradients = true,
            CopiesTarget = true,
        };
        KernelEmitter.Emit(writer, summary, signature, plan.Tiles.Gradients, tile =>
        {
            if (plan.Tiles.Inputs is { } block)
            {
                EmitBlocks(writer, plan, tile, block);
            }
            else
            {
                TileEmitter.Emit(writer, Product(plan, InPlace(plan), "firstInput", "endInput"), tile);
            }
        });
    }

    private static void EmitBlocks(SourceWriter writer, DensePlan plan, TilePlan tile, InputBlock block)
    {
        var columns = block.Columns;
        if (block.IsPacked)
        {
            writer.WriteLine($"// {columns} columns of the inputs at a time, copied together: read once from afar, then from the nearest cache.");
            writer.WriteLine($"{Runtime.Floats} packing = stackalloc float[{columns} * MaxBatchSize];");
            writer.WriteLine($"ref var packed = ref {Runtime.Reference}(packing);");
        }
        else
        {
            writer.WriteLine($"// {columns} columns of the inputs at a time: read once from afar, then from the nearest cache.");
        }

        using (writer.Block($"for (nint first = firstInput; first < endInput; first += {columns})"))
        {
            writer.WriteLine($"var end = endInput - first < {columns} ? endInput : first + {columns};");
            if (block.IsPacked)
            {
                writer.WriteCall(
                    $"{Runtime.Packing}.Copy<TLanes, TVector>", "ref At(ref inputs, first)", $"{plan.InputStride}", "ref packed", $"{columns}", "end - first", "rows");
            }

            var inputs = block.IsPacked ? new Operand("packed", "i - first", 1, columns) : InPlace(plan) with { Ahead = columns };
            TileEmitter.Emit(writer, Product(plan, inputs, "first", "end"), tile);
        }
    }

    private static Operand InPlace(DensePlan plan) => new("inputs", "i", 1, plan.InputStride);

    private static MatrixProduct Product(DensePlan plan, Operand inputs, string first, string end) => new()
    {
        Row = "i",
        FirstRow = first,
        EndRow = end,
        Columns = plan.OutputColumns,
        Depth = "row",
        Left = inputs,
        Right = new Operand("deltas", "column", DepthStep: plan.OutputStride),
        Result = new Operand("target", $"Layout.{plan.Name}Weights + i * {plan.OutputStride} + column", plan.OutputStride),
        IsGradient = true,
    };

    /// <summary>Writes the gradients of the rows of weights between <c>start</c> and <c>end</c>, and of the biases if they lie there.</summary>
    public static void EmitCalls(SourceWriter writer, LayerPlan plan, string inputs)
    {
        string Row(string offset) =>
            $"global::System.Math.Clamp(({offset} - Layout.{plan.Name}Weights) / {plan.OutputStride}, 0, {plan.Inputs})";
        writer.WriteLine();
        writer.WriteCall($"Kernels.{plan.Name}WeightGradients<TUse>", $"ref {inputs}", Deltas(plan), "in target", "rows", Row("start"), Row("end"));
        EmitBiasCall(writer, plan);
    }

    /// <summary>Writes the gradients of the biases, if they lie between <c>start</c> and <c>end</c>.</summary>
    public static void EmitBiasCall(SourceWriter writer, LayerPlan plan)
    {
        using (writer.Block($"if (start <= Layout.{plan.Name}Biases && Layout.{plan.Name}Biases < end)"))
        {
            writer.WriteLine($"Kernels.{plan.Name}BiasGradients<TUse>({Deltas(plan)}, in target, {StepRows.Count(plan)});");
        }
    }

    public static string Deltas(LayerPlan plan) => $"ref Kernels.At(ref step, Layout.{plan.Name}Deltas)";

    public static void EmitBiasGradients(SourceWriter writer, LayerPlan plan)
    {
        var summary = $"{plan.Name}, gradient: g[j] = sum over rows of delta[row, j].";
        var signature = new KernelSignature($"{plan.Name}BiasGradients", ["deltas"], ["rows"]) { TakesGradients = true };
        KernelEmitter.Emit(writer, summary, signature, () =>
        {
            using (writer.Block($"for (nint column = 0; column < {plan.OutputColumns}; column += TLanes.Count)"))
            {
                writer.WriteLine("var sum = TLanes.Zero;");
                using (writer.Block("for (nint row = 0; row < rows; row++)"))
                {
                    writer.WriteLine($"sum = TLanes.Add(sum, TLanes.Load(ref deltas, row * {plan.OutputStride} + column));");
                }

                writer.WriteLine();
                writer.WriteLine(GradientUse.Take("sum", $"Layout.{plan.Name}Biases + column"));
            }
        });
    }
}
