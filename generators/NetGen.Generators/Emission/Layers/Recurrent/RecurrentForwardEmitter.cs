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
        KernelEmitter.Emit(writer, summary, signature, plan.TileUnits, units =>
        {
            using (StepLoops.Blocks(writer))
            {
                using (writer.Block($"for (nint time = 0; time < {plan.Times}; time++)"))
                {
                    EmitStep(writer, plan, cell, units);
                }

                if (!plan.Cell.ReturnSequence)
                {
                    EmitOutputs(writer, plan);
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

    private static void EmitStep(SourceWriter writer, RecurrentPlan plan, RecurrentCell cell, int units)
    {
        writer.WriteLine($"ref var x = ref At(ref inputs, block * {plan.InputStride} + time * {plan.Features * Samples} + lane);");
        StepLoops.EmitPlaces(writer, plan, "keptStride", time => $"({time} & keptMask)");
        writer.WriteLine("// The state before the first step is zero.");
        writer.WriteLine($"var units = time == 0 ? 0 : {plan.Units};");
        foreach (var pass in cell.Passes)
        {
            LaneProducts.Emit(writer, "unit", plan.Units, [units, 1], size =>
            {
                EmitStart(writer, plan, pass, size);
                EmitInputs(writer, plan, pass, size);
                EmitState(writer, plan, cell, pass, size);
                foreach (var number in Enumerable.Range(0, size))
                {
                    writer.WriteLines(pass.Formulas(new ForwardScope(plan, cell, pass, number)));
                }
            });
        }
    }

    private static void EmitStart(SourceWriter writer, RecurrentPlan plan, RecurrentPass pass, int size)
    {
        foreach (var (sum, number) in Sums(pass.Sums, size))
        {
            string Bias(string role) => $"At(ref parameters, Layout.{plan.Name}{role} + {(sum.Gate * plan.Units) + number} + unit)";
            string[] biases = [.. sum.ReadsInputs ? [Bias("InputBiases")] : Array.Empty<string>(), .. sum.State is null ? [] : new[] { Bias("RecurrentBiases") }];
            writer.WriteLine($"var {sum.Name}Sum{number} = TLanes.Broadcast({string.Join(" + ", biases)});");
            writer.WriteLines(sum.State is null ? [] : [$"var {sum.Name}Odd{number} = TLanes.Zero;"]);
        }
    }

    private static void EmitInputs(SourceWriter writer, RecurrentPlan plan, RecurrentPass pass, int size)
    {
        using (writer.Block($"for (nint input = 0; input < {plan.Features}; input++)"))
        {
            writer.WriteLine($"var value = TLanes.Load(ref x, input * {Samples});");
            writer.WriteLine($"ref var weight = ref At(ref parameters, Layout.{plan.Name}InputWeights + input * {plan.InputWeights.Stride} + unit);");
            foreach (var (sum, number) in Sums(pass.Sums.Where(sum => sum.ReadsInputs), size))
            {
                EmitTerm(writer, $"{sum.Name}Sum{number}", "value", (sum.Gate * plan.Units) + number);
            }
        }

        writer.WriteLine();
    }

    /// <summary>The terms of the state go into two chains, one of the even units and one of the odd: a step on a single sample waits half as long for them.</summary>
    private static void EmitState(SourceWriter writer, RecurrentPlan plan, RecurrentCell cell, RecurrentPass pass, int size)
    {
        var sums = pass.Sums.Where(sum => sum.State is not null).ToList();
        var state = sums[0].State == RecurrentCell.Output ? "hBefore, 0" : $"now, {cell.Kept.IndexOf(sums[0].State!) * plan.Units * Samples}";
        writer.WriteLine("nint from = 0;");
        using (writer.Block("for (; from < units - 1; from += 2)"))
        {
            writer.WriteLine($"var even = TLanes.Load(ref {state} + from * {Samples});");
            writer.WriteLine($"var odd = TLanes.Load(ref {state} + from * {Samples} + {Samples});");
            EmitWeight(writer, plan);
            foreach (var (sum, number) in Sums(sums, size))
            {
                EmitTerm(writer, $"{sum.Name}Sum{number}", "even", (sum.Gate * plan.Units) + number);
                EmitTerm(writer, $"{sum.Name}Odd{number}", "odd", (sum.Gate * plan.Units) + number + plan.RecurrentWeights.Stride);
            }
        }

        if (plan.Units % 2 == 1)
        {
            writer.WriteLine();
            using (writer.Block("if (from < units)"))
            {
                writer.WriteLine($"var even = TLanes.Load(ref {state} + from * {Samples});");
                EmitWeight(writer, plan);
                foreach (var (sum, number) in Sums(sums, size))
                {
                    EmitTerm(writer, $"{sum.Name}Sum{number}", "even", (sum.Gate * plan.Units) + number);
                }
            }
        }

        writer.WriteLine();
    }

    private static void EmitWeight(SourceWriter writer, RecurrentPlan plan) =>
        writer.WriteLine($"ref var weight = ref At(ref parameters, Layout.{plan.Name}RecurrentWeights + from * {plan.RecurrentWeights.Stride} + unit);");

    private static void EmitTerm(SourceWriter writer, string sum, string value, int weight) =>
        writer.WriteLine($"{sum} = TLanes.MultiplyAdd({value}, TLanes.Broadcast(ref weight, {weight}), {sum});");

    private static IEnumerable<(GateSum Sum, int Number)> Sums(IEnumerable<GateSum> sums, int size) =>
        sums.SelectMany(sum => Enumerable.Range(0, size).Select(number => (sum, number)));

    private static void EmitOutputs(SourceWriter writer, RecurrentPlan plan)
    {
        writer.WriteLine();
        writer.WriteLine($"ref var last = ref At(ref kept, block * keptStride + ({plan.Times - 1} & keptMask) * {StepLoops.Row(plan)} + {StepLoops.State(plan)} + lane);");
        using (writer.Block($"for (nint unit = 0; unit < {StepLoops.Units(plan)}; unit += {Samples})"))
        {
            writer.WriteLine($"TLanes.Store(TLanes.Load(ref last, unit), ref outputs, block * {plan.OutputStride} + unit + lane);");
        }
    }
}
