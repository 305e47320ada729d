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
        KernelEmitter.Emit(writer, summary, signature, plan.CarryTile, tile =>
        {
            var vectors = new LaneVectors(tile.Vectors);
            using (StepLoops.Blocks(writer, vectors))
            {
                writer.WriteLine($"ref var carries = ref At(ref kept, block * {StepLoops.Block(plan)} + {StepLoops.Carries(plan)} + lane);");
                EmitClear(writer, plan, vectors);
                writer.WriteLine();
                using (writer.Block($"for (nint time = {plan.Times - 1}; time >= 0; time--)"))
                {
                    EmitStep(writer, plan, cell, tile);
                }
            }
        });
    }

    public static void EmitThroughTimeCall(SourceWriter writer, RecurrentPlan plan) => writer.WriteCall(
        $"Kernels.{plan.Name}ThroughTime",
        [$"ref {StepRows.Deltas(plan)}", "ref _parameters.Reference", $"ref {StepRows.Intermediates(plan)}", .. Outputs(plan, $"ref {StepRows.Outputs(plan)}"), "blocks"]);

    private static string[] Outputs(RecurrentPlan plan, string outputs) => plan.Cell.ReturnSequence ? [outputs] : [];

    private static void EmitClear(SourceWriter writer, RecurrentPlan plan, LaneVectors vectors)
    {
        using (writer.Block($"for (nint unit = 0; unit < {plan.Cell.States * plan.Units}; unit++)"))
        {
            writer.WriteLines(vectors.Numbers.Select(vector => $"TLanes.Store(TLanes.Zero, ref carries, {LaneIndex.At($"unit * {Samples}", vector)});"));
        }
    }

    private static void EmitStep(SourceWriter writer, RecurrentPlan plan, RecurrentCell cell, TilePlan tile)
    {
        var vectors = new LaneVectors(tile.Vectors);
        StepLoops.EmitPlaces(writer, plan, $"{StepLoops.Block(plan)}", time => time);
        StepLoops.EmitDerivatives(writer, plan);
        EmitUnits(writer, plan, cell, vectors);
        writer.WriteLine();
        if (cell.SecondBackward is { } second)
        {
            EmitSecond(writer, plan, cell, second, tile);
        }

        using (writer.Block("if (time == 0)"))
        {
            writer.WriteLine("break;");
        }

        writer.WriteLine();
        EmitTruncation(writer, plan, vectors);
        EmitUnitProducts(
            writer,
            plan,
            tile,
            (0, 0, cell.CarriedGates * plan.Units),
            place => cell.StartsCarry ? $"TLanes.Load(ref carries, {place})" : "TLanes.Zero",
            (sum, place) => writer.WriteLine($"TLanes.Store({sum}, ref carries, {place});"));
    }

    /// <summary>What has no use for several vectors at a time: every unit's values are its own.</summary>
    private static void EmitUnits(SourceWriter writer, RecurrentPlan plan, RecurrentCell cell, LaneVectors vectors)
    {
        using (writer.Block($"for (nint unit = 0; unit < {plan.Units}; unit++)"))
        {
            if (vectors.Count == 1)
            {
                EmitUnit(writer, plan, cell, $"unit * {Samples}");
                return;
            }

            using (writer.Block(vectors.PartLoop))
            {
                EmitUnit(writer, plan, cell, $"unit * {Samples} + part");
            }
        }
    }

    private static void EmitUnit(SourceWriter writer, RecurrentPlan plan, RecurrentCell cell, string place)
    {
        var scope = new BackwardScope(plan, cell, place);
        EmitOutputDelta(writer, plan, scope, place);
        writer.WriteLines(cell.Backward(scope));
    }

    private static void EmitOutputDelta(SourceWriter writer, RecurrentPlan plan, BackwardScope scope, string place)
    {
        writer.WriteLine($"var dh = {scope.Carried(RecurrentCell.OutputCarry)};");
        if (plan.Cell.ReturnSequence)
        {
            writer.WriteLine($"dh = TLanes.Add(dh, TLanes.Load(ref deltas, block * {plan.OutputStride} + time * {StepLoops.Units(plan)} + lane + {place}));");
            return;
        }

        using (writer.Block($"if (time == {plan.Times - 1})"))
        {
            writer.WriteLine($"dh = TLanes.Load(ref deltas, block * {plan.OutputStride} + lane + {place});");
        }

        writer.WriteLine();
    }

    private static void EmitSecond(SourceWriter writer, RecurrentPlan plan, RecurrentCell cell, BackwardPass second, TilePlan tile)
    {
        var first = second.Gate * plan.Units;
        EmitUnitProducts(writer, plan, tile, (first, first * Samples, plan.Units), _ => "TLanes.Zero", (sum, place) =>
        {
            using (writer.Block())
            {
                writer.WriteLine($"var de = {sum};");
                writer.WriteLines(second.Formulas(new BackwardScope(plan, cell, place)));
            }
        });
    }

    private static void EmitUnitProducts(
        SourceWriter writer, RecurrentPlan plan, TilePlan tile, (int Column, int Delta, int Count) range, Func<string, string> start, Action<string, string> store) =>
        LaneProducts.EmitProducts(writer, tile, "unit", plan.Units, $"Layout.{plan.Name}RecurrentWeights", plan.RecurrentWeights.Stride, [range], start, store);

    private static void EmitTruncation(SourceWriter writer, RecurrentPlan plan, LaneVectors vectors)
    {
        if (plan.Cell.TruncateAfter is not { } steps || steps >= plan.Times)
        {
            return;
        }

        using (writer.Block($"if (({plan.Times} - time) % {steps} == 0)"))
        {
            writer.WriteLine($"// Gradients flow back over {steps} steps at most.");
            EmitClear(writer, plan, vectors);
            writer.WriteLine("continue;");
        }

        writer.WriteLine();
    }
}
