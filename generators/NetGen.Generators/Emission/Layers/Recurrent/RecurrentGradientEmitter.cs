using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers.Recurrent;

/// <summary>Writes the gradients of a recurrent layer's parameters: one sum over all steps, when all their derivatives are known.</summary>
internal static class RecurrentGradientEmitter
{
    private const int Samples = LaneBlock.Samples;

    public static void EmitCalls(SourceWriter writer, RecurrentPlan plan, string inputs)
    {
        var cell = RecurrentCell.Of(plan);
        var (split, shift) = cell.InputShift is { } inputShift ? (inputShift.Gate * plan.Units, inputShift.Shift * plan.Units * Samples) : (plan.Columns, 0);
        writer.WriteLine();
        LaneGradientCalls.EmitProducts(writer, plan.InputWeights, LaneGradientCalls.Places(inputs, plan.InputStride, plan.Features * Samples), Deltas(plan, shift: shift), plan.Times, split);
        EmitRecurrentProducts(writer, plan, cell);
        LaneGradientCalls.EmitSums(writer, plan.InputBiases, Deltas(plan, shift: shift), plan.Times, split);
        LaneGradientCalls.EmitSums(writer, plan.RecurrentBiases, Deltas(plan), plan.Times);
    }

    private static void EmitRecurrentProducts(SourceWriter writer, RecurrentPlan plan, RecurrentCell cell)
    {
        if (cell.OtherValue is { } other)
        {
            var (state, value) = (cell.Kept.IndexOf(other.State), cell.Kept.IndexOf(other.Value));
            var values = LaneGradientCalls.Places(Intermediates(plan, StepLoops.Units(plan) * state), StepLoops.Block(plan), StepLoops.Row(plan), StepLoops.Units(plan) * (value - state));
            LaneGradientCalls.EmitProducts(writer, plan.RecurrentWeights, values, Deltas(plan), plan.Times, other.Gate * plan.Units);
            return;
        }

        // The state before the first step is zero, so each step's derivatives meet the state of the one before.
        var states = plan.Cell.ReturnSequence
            ? LaneGradientCalls.Places($"Kernels.At(ref step, Layout.{plan.Name}Outputs)", plan.OutputStride, StepLoops.Units(plan))
            : LaneGradientCalls.Places(Intermediates(plan, StepLoops.State(plan)), StepLoops.Block(plan), StepLoops.Row(plan));
        LaneGradientCalls.EmitProducts(writer, plan.RecurrentWeights, states, Deltas(plan, StepLoops.DeltaRow(plan)), plan.Times - 1);
    }

    private static string Deltas(RecurrentPlan plan, int offset = 0, int shift = 0) =>
        LaneGradientCalls.Places(Intermediates(plan, StepLoops.Deltas(plan) + offset), StepLoops.Block(plan), StepLoops.DeltaRow(plan), shift);

    private static string Intermediates(RecurrentPlan plan, int offset) => $"Kernels.At(ref step, Layout.{plan.Name}Intermediates + {offset})";
}
