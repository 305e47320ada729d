using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes the product of a dense layer with one row of inputs.</summary>
internal static class DenseRowEmitter
{
    public static void Emit(SourceWriter writer, DensePlan plan)
    {
        var norm = plan.Norm is null ? string.Empty : $", normalized by {plan.Norm.Name}";
        var summary = $"{plan.Name}, forward, of a single row{norm}. A sum split into chains differs in its last bits from one of a batch.";
        var signature = new KernelSignature($"{plan.Name}Row", ["inputs", "parameters", "outputs"], []);
        KernelEmitter.Emit(writer, summary, signature, plan.Row, row => EmitLoop(writer, plan, row));
    }

    private static void EmitLoop(SourceWriter writer, DensePlan plan, RowPlan row)
    {
        using (writer.Block($"for (nint column = 0; column < {plan.OutputColumns}; column += {LaneIndex.Vectors(row.Vectors)})"))
        {
            EmitStart(writer, plan, row);
            var whole = plan.Inputs / row.Chains * row.Chains;
            using (writer.Block($"for (nint i = 0; i < {whole}; i += {row.Chains})"))
            {
                EmitTerms(writer, plan, row, row.Chains, "i");
            }

            writer.WriteLine();
            if (whole < plan.Inputs)
            {
                using (writer.Block())
                {
                    writer.WriteLine($"const nint i = {whole};");
                    EmitTerms(writer, plan, row, plan.Inputs - whole, "i");
                }

                writer.WriteLine();
            }

            EmitStore(writer, plan, row);
        }
    }

    private static void EmitStart(SourceWriter writer, DensePlan plan, RowPlan row)
    {
        for (var vector = 0; vector < row.Vectors; vector++)
        {
            writer.WriteLine($"var {Sum(vector, 0)} = TLanes.Load(ref parameters, {LaneIndex.At($"Layout.{plan.Name}Biases + column", vector)});");
            for (var chain = 1; chain < row.Chains; chain++)
            {
                writer.WriteLine($"var {Sum(vector, chain)} = TLanes.Zero;");
            }
        }
    }

    private static void EmitTerms(SourceWriter writer, DensePlan plan, RowPlan row, int count, string first)
    {
        writer.WriteLine($"var at = Layout.{plan.Name}Weights + {first} * {plan.OutputStride} + column;");
        for (var chain = 0; chain < count; chain++)
        {
            EmitFetch(writer, plan, row, chain);
            writer.WriteLine($"var x{chain} = TLanes.Broadcast(ref inputs, {(chain == 0 ? first : $"{first} + {chain}")});");
            for (var vector = 0; vector < row.Vectors; vector++)
            {
                var weights = LaneIndex.At(chain == 0 ? "at" : $"at + {chain * plan.OutputStride}", vector);
                writer.WriteLine($"{Sum(vector, chain)} = TLanes.MultiplyAdd(x{chain}, TLanes.Load(ref parameters, {weights}), {Sum(vector, chain)});");
            }
        }
    }

    /// <summary>
    /// The weights come from afar, and column blocks of rows are no pattern that the processor's own prefetching follows well. Every line of
    /// the block is asked for: half of them only confuse it (784 x 128 on Zen 5: 3.5 us with every second line, 1.9 with all or none).
    /// </summary>
    private static void EmitFetch(SourceWriter writer, DensePlan plan, RowPlan row, int chain)
    {
        if (row.FetchAhead > 0)
        {
            var ahead = (row.FetchAhead + chain) * plan.OutputStride;
            writer.WriteLine($"{Runtime.Prefetch}.Lines(ref parameters, at + {ahead}, {LaneIndex.Vectors(row.Vectors)});");
        }
    }

    private static void EmitStore(SourceWriter writer, DensePlan plan, RowPlan row)
    {
        for (var vector = 0; vector < row.Vectors; vector++)
        {
            var sums = Enumerable.Range(0, row.Chains).Select(chain => Sum(vector, chain)).ToList();
            var sum = sums.Count > 1 ? $"sum{vector}" : sums[0];
            if (sums.Count > 1)
            {
                writer.WriteLine($"var {sum} = {Joined(sums)};");
            }

            if (plan.Norm is { } norm)
            {
                writer.WriteLine(FoldedNormStore.Factor(norm, vector));
                writer.WriteLine($"{sum} = {FoldedNormStore.Normalized(norm, plan.Activation, sum, vector)};");
            }

            writer.WriteLine($"TLanes.Store({FoldedNormStore.Activated(plan.Norm?.Activation ?? plan.Activation, sum)}, ref outputs, {LaneIndex.At("column", vector)});");
        }
    }

    /// <summary>Adds in pairs, so that the last addition waits for as few others as possible.</summary>
    private static string Joined(IReadOnlyList<string> sums) => sums.Count == 1
        ? sums[0]
        : $"TLanes.Add({Joined([.. sums.Take((sums.Count + 1) / 2)])}, {Joined([.. sums.Skip((sums.Count + 1) / 2)])})";

    private static string Sum(int vector, int chain) => $"sum{vector}{chain}";
}
