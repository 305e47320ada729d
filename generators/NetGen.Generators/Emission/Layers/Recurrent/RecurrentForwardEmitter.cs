using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers.Recurrent;

/// <summary>Writes the way of a recurrent layer through its sequences.</summary>
internal static class RecurrentForwardEmitter
{
    private const int Samples = LaneBlock.Samples;

    public static void Emit(SourceWriter writer, RecurrentPlan plan)
    {
        var cell = RecurrentCell.Of(plan);
        var signature = new KernelSignature($"{plan.Name}Forward", ["inputs", "parameters", "kept", "outputs"], ["blocks", "keptStride", "keptMask"]);
        var summary = $"{plan.Name}, forward: {cell.Formula}; {Literals.Count(plan.Times, "step")} of {Literals.Count(plan.Features, "input")}, {Literals.Count(plan.Units, "unit")}.";
        KernelEmitter.Emit(writer, summary, signature, plan.Tile, tile =>
        {
            var vectors = new LaneVectors(tile.Vectors);
            using (StepLoops.Blocks(writer, vectors))
            {
                using (writer.Block($"for (nint time = 0; time < {plan.Times}; time++)"))
                {
                    EmitStep(writer, plan, cell, tile, vectors);
                }

                if (!plan.Cell.ReturnSequence)
                {
                    EmitOutputs(writer, plan, vectors);
                }
            }
        });
    }

    public static void EmitCall(SourceWriter writer, RecurrentPlan plan, ForwardOperands operands) => writer.WriteCall(
        $"Kernels.{plan.Name}Forward",
        $"ref {operands.Input}",
        "ref parameters",
        $"ref {operands.Intermediates}",
        $"ref {operands.Outputs}",
        "blocks",
        $"keptStride: {(operands.IsTraining ? StepLoops.Block(plan) : plan.Scratch * Samples)}",
        $"keptMask: {(operands.IsTraining ? "-1" : "1")}");

    private static void EmitStep(SourceWriter writer, RecurrentPlan plan, RecurrentCell cell, TilePlan tile, LaneVectors vectors)
    {
        writer.WriteLine($"ref var x = ref At(ref inputs, block * {plan.InputStride} + time * {plan.Features * Samples} + lane);");
        StepLoops.EmitPlaces(writer, plan, "keptStride", time => $"({time} & keptMask)");
        writer.WriteLine("// The state before the first step is zero.");
        writer.WriteLine($"var units = time == 0 ? 0 : {plan.Units};");
        foreach (var pass in cell.Passes)
        {
            LaneProducts.Emit(writer, tile, "unit", plan.Units, size =>
            {
                new RecurrentSums(writer, plan, cell, pass, size, vectors).Emit();
                foreach (var number in Enumerable.Range(0, size))
                {
                    writer.WriteLines(vectors.Numbers.SelectMany(vector => pass.Formulas(new ForwardScope(plan, cell, pass, number, vector, vectors))));
                }
            });
        }
    }

    private static void EmitOutputs(SourceWriter writer, RecurrentPlan plan, LaneVectors vectors)
    {
        writer.WriteLine();
        writer.WriteLine($"ref var last = ref At(ref kept, block * keptStride + ({plan.Times - 1} & keptMask) * {StepLoops.Row(plan)} + {StepLoops.State(plan)} + lane);");
        using (writer.Block($"for (nint unit = 0; unit < {StepLoops.Units(plan)}; unit += {Samples})"))
        {
            writer.WriteLines(vectors.Numbers.Select(vector =>
                $"TLanes.Store(TLanes.Load(ref last, {LaneIndex.At("unit", vector)}), ref outputs, {LaneIndex.At($"block * {plan.OutputStride} + unit + lane", vector)});"));
        }
    }
}
