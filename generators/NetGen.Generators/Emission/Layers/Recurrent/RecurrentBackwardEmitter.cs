using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers.Recurrent;

/// <summary>Writes backpropagation through time: from the last step to the first, the derivatives by the sums of the gates.</summary>
internal static class RecurrentBackwardEmitter
{
    private const int Samples = LaneBlock.Samples;

    public static void EmitThroughTime(SourceWriter writer, RecurrentPlan plan)
    {
        var cell = RecurrentCell.Of(plan);
        var signature = new KernelSignature($"{plan.Name}ThroughTime", ["deltas", "parameters", "kept", .. Outputs(plan, "outputs")], ["blocks"]);
        var summary = $"{plan.Name}, backward: the derivatives of every step, from the last to the first: {cell.Formula}.";
        KernelEmitter.Emit(writer, summary, signature, () =>
        {
            using (StepLoops.Blocks(writer))
            {
                writer.WriteLine($"ref var carries = ref At(ref kept, block * {StepLoops.Block(plan)} + {StepLoops.Carries(plan)} + lane);");
                EmitClear(writer, plan);
                writer.WriteLine();
                using (writer.Block($"for (nint time = {plan.Times - 1}; time >= 0; time--)"))
                {
                    EmitStep(writer, plan, cell);
                }
            }
        });
    }

    public static void EmitThroughTimeCall(SourceWriter writer, RecurrentPlan plan) => writer.WriteCall(
        $"Kernels.{plan.Name}ThroughTime",
        [$"ref {StepRows.Deltas(plan)}", "ref _parameters.Reference", $"ref {StepRows.Intermediates(plan)}", .. Outputs(plan, $"ref {StepRows.Outputs(plan)}"), "blocks"]);

    public static void EmitInputDeltas(SourceWriter writer, RecurrentPlan plan)
    {
        var cell = RecurrentCell.Of(plan);
        var signature = new KernelSignature($"{plan.Name}InputDeltas", ["kept", "parameters", "inputDeltas"], ["blocks"]);
        var summary = $"{plan.Name}, backward: d[t, i] = sum over columns of the derivative of step t * w[i, column].";
        KernelEmitter.Emit(writer, summary, signature, () =>
        {
            using (StepLoops.Blocks(writer))
            using (writer.Block($"for (nint time = 0; time < {plan.Times}; time++)"))
            {
                EmitDerivatives(writer, plan);
                writer.WriteLine($"ref var d = ref At(ref inputDeltas, block * {plan.InputStride} + time * {plan.Features * Samples} + lane);");
                string At(int number) => $"(input + {number}) * {Samples}";
                LaneProducts.EmitProducts(
                    writer,
                    "input",
                    plan.Features,
                    $"Layout.{plan.Name}InputWeights",
                    plan.InputWeights.Stride,
                    InputRanges(plan, cell),
                    number => DeltaStore.Starts(plan.Sources[0], "d", At(number)),
                    number => writer.WriteLine($"TLanes.Store(sum{number}, ref d, {At(number)});"));
            }
        });
    }

    public static void EmitInputDeltaCall(SourceWriter writer, RecurrentPlan plan, LayerPlan below)
    {
        writer.WriteCall($"Kernels.{plan.Name}InputDeltas", $"ref {StepRows.Intermediates(plan)}", "ref _parameters.Reference", $"ref {StepRows.Deltas(below)}", "blocks");
        DerivativePass.EmitCallBehind(writer, plan, below);
    }

    private static string[] Outputs(RecurrentPlan plan, string outputs) => plan.Cell.ReturnSequence ? [outputs] : [];

    private static IReadOnlyList<(int Column, int Delta, int Count)> InputRanges(RecurrentPlan plan, RecurrentCell cell)
    {
        if (cell.InputShift is not { } shift)
        {
            return [(0, 0, plan.Columns)];
        }

        var first = shift.Gate * plan.Units;
        return [(0, 0, first), (first, (first + (shift.Shift * plan.Units)) * Samples, plan.Columns - first)];
    }

    private static void EmitDerivatives(SourceWriter writer, RecurrentPlan plan) => writer.WriteLine(
        $"ref var derivatives = ref At(ref kept, block * {StepLoops.Block(plan)} + {StepLoops.Deltas(plan)} + time * {StepLoops.DeltaRow(plan)} + lane);");

    private static void EmitClear(SourceWriter writer, RecurrentPlan plan)
    {
        using (writer.Block($"for (nint unit = 0; unit < {plan.Cell.States * plan.Units}; unit++)"))
        {
            writer.WriteLine($"TLanes.Store(TLanes.Zero, ref carries, unit * {Samples});");
        }
    }

    private static void EmitStep(SourceWriter writer, RecurrentPlan plan, RecurrentCell cell)
    {
        var scope = new BackwardScope(plan, cell);
        StepLoops.EmitPlaces(writer, plan, $"{StepLoops.Block(plan)}", time => time);
        EmitDerivatives(writer, plan);
        using (writer.Block($"for (nint unit = 0; unit < {plan.Units}; unit++)"))
        {
            EmitOutputDelta(writer, plan, scope);
            writer.WriteLines(cell.Backward(scope));
        }

        writer.WriteLine();
        if (cell.SecondBackward is { } second)
        {
            EmitSecond(writer, plan, cell, second);
        }

        using (writer.Block("if (time == 0)"))
        {
            writer.WriteLine("break;");
        }

        writer.WriteLine();
        EmitTruncation(writer, plan);
        string At(int number) => $"(unit + {number}) * {Samples}";
        EmitUnitProducts(
            writer,
            plan,
            (0, 0, cell.CarriedGates * plan.Units),
            number => cell.StartsCarry ? $"TLanes.Load(ref carries, {At(number)})" : "TLanes.Zero",
            number => writer.WriteLine($"TLanes.Store(sum{number}, ref carries, {At(number)});"));
    }

    private static void EmitOutputDelta(SourceWriter writer, RecurrentPlan plan, BackwardScope scope)
    {
        writer.WriteLine($"var dh = {scope.Carried(RecurrentCell.OutputCarry)};");
        if (plan.Cell.ReturnSequence)
        {
            writer.WriteLine($"dh = TLanes.Add(dh, TLanes.Load(ref deltas, block * {plan.OutputStride} + time * {StepLoops.Units(plan)} + unit * {Samples} + lane));");
            return;
        }

        using (writer.Block($"if (time == {plan.Times - 1})"))
        {
            writer.WriteLine($"dh = TLanes.Load(ref deltas, block * {plan.OutputStride} + unit * {Samples} + lane);");
        }

        writer.WriteLine();
    }

    private static void EmitSecond(SourceWriter writer, RecurrentPlan plan, RecurrentCell cell, BackwardPass second)
    {
        var first = second.Gate * plan.Units;
        EmitUnitProducts(writer, plan, (first, first * Samples, plan.Units), _ => "TLanes.Zero", number =>
        {
            using (writer.Block())
            {
                writer.WriteLine($"var de = sum{number};");
                writer.WriteLines(second.Formulas(new BackwardScope(plan, cell, $"(unit + {number})")));
            }
        });
    }

    private static void EmitUnitProducts(SourceWriter writer, RecurrentPlan plan, (int Column, int Delta, int Count) range, Func<int, string> start, Action<int> store) =>
        LaneProducts.EmitProducts(writer, "unit", plan.Units, $"Layout.{plan.Name}RecurrentWeights", plan.RecurrentWeights.Stride, [range], start, store);

    private static void EmitTruncation(SourceWriter writer, RecurrentPlan plan)
    {
        if (plan.Cell.TruncateAfter is not { } steps || steps >= plan.Times)
        {
            return;
        }

        using (writer.Block($"if (({plan.Times} - time) % {steps} == 0)"))
        {
            writer.WriteLine($"// Gradients flow back over {steps} steps at most.");
            EmitClear(writer, plan);
            writer.WriteLine("continue;");
        }

        writer.WriteLine();
    }
}
