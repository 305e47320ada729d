using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers.Recurrent;

/// <summary>Writes what a recurrent layer hands back to the one below: products of its weights with the derivatives of every step.</summary>
internal static class RecurrentInputDeltaEmitter
{
    private const int Samples = LaneBlock.Samples;

    public static void Emit(SourceWriter writer, RecurrentPlan plan)
    {
        var cell = RecurrentCell.Of(plan);
        var signature = new KernelSignature($"{plan.Name}InputDeltas", ["kept", "parameters", "inputDeltas"], ["blocks"]);
        var summary = $"{plan.Name}, backward: d[t, i] = sum over columns of the derivative of step t * w[i, column].";
        KernelEmitter.Emit(writer, summary, signature, plan.DeltaTile, tile =>
        {
            using (StepLoops.Blocks(writer, new LaneVectors(tile.Vectors)))
            using (writer.Block($"for (nint time = 0; time < {plan.Times}; time++)"))
            {
                StepLoops.EmitDerivatives(writer, plan);
                writer.WriteLine($"ref var d = ref At(ref inputDeltas, block * {plan.InputStride} + time * {plan.Features * Samples} + lane);");
                LaneProducts.EmitProducts(
                    writer,
                    tile,
                    "input",
                    plan.Features,
                    $"Layout.{plan.Name}InputWeights",
                    plan.InputWeights.Stride,
                    InputRanges(plan, cell),
                    place => DeltaStore.Starts(plan.Sources[0], "d", place),
                    (sum, place) => writer.WriteLine($"TLanes.Store({sum}, ref d, {place});"));
            }
        });
    }

    public static void EmitCall(SourceWriter writer, RecurrentPlan plan, LayerPlan below)
    {
        writer.WriteCall($"Kernels.{plan.Name}InputDeltas", $"ref {StepRows.Intermediates(plan)}", "ref _parameters.Reference", $"ref {StepRows.Deltas(below)}", "blocks");
        DerivativePass.EmitCallBehind(writer, plan, below);
    }

    private static IReadOnlyList<(int Column, int Delta, int Count)> InputRanges(RecurrentPlan plan, RecurrentCell cell)
    {
        if (cell.InputShift is not { } shift)
        {
            return [(0, 0, plan.Columns)];
        }

        var first = shift.Gate * plan.Units;
        return [(0, 0, first), (first, (first + (shift.Shift * plan.Units)) * Samples, plan.Columns - first)];
    }
}
