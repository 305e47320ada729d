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
        EmitProducts(writer, plan, plan.InputWeights, Places(inputs, plan.InputStride, plan.Features * Samples), Deltas(plan, shift: shift), plan.Times, split);
        EmitRecurrentProducts(writer, plan, cell);
        EmitSums(writer, plan, plan.InputBiases, shift, split);
        EmitSums(writer, plan, plan.RecurrentBiases, 0, plan.Columns);
    }

    private static void EmitRecurrentProducts(SourceWriter writer, RecurrentPlan plan, RecurrentCell cell)
    {
        if (cell.OtherValue is { } other)
        {
            var (state, value) = (cell.Kept.IndexOf(other.State), cell.Kept.IndexOf(other.Value));
            var values = Places(Intermediates(plan, StepLoops.Units(plan) * state), StepLoops.Block(plan), StepLoops.Row(plan), StepLoops.Units(plan) * (value - state));
            EmitProducts(writer, plan, plan.RecurrentWeights, values, Deltas(plan), plan.Times, other.Gate * plan.Units);
            return;
        }

        // The state before the first step is zero, so each step's derivatives meet the state of the one before.
        var states = plan.Cell.ReturnSequence
            ? Places($"Kernels.At(ref step, Layout.{plan.Name}Outputs)", plan.OutputStride, StepLoops.Units(plan))
            : Places(Intermediates(plan, StepLoops.State(plan)), StepLoops.Block(plan), StepLoops.Row(plan));
        EmitProducts(writer, plan, plan.RecurrentWeights, states, Deltas(plan, StepLoops.DeltaRow(plan)), plan.Times - 1, plan.Columns);
    }

    private static void EmitProducts(SourceWriter writer, RecurrentPlan plan, TensorPlan weights, string values, string deltas, int places, int split)
    {
        string Row(string offset) => $"global::System.Math.Clamp(({offset} - Layout.{plan.Name}{weights.Role}) / {weights.Stride}, 0, {weights.Rows})";
        writer.WriteCall(
            $"{Runtime.LaneGradients}.Products<TUse>", values, deltas, $"places: {places}", "blocks", "in target", Matrix(plan, weights, split), Row("start"), Row("end"));
    }

    private static void EmitSums(SourceWriter writer, RecurrentPlan plan, TensorPlan biases, int shift, int split)
    {
        using (writer.Block($"if (start <= Layout.{plan.Name}{biases.Role} && Layout.{plan.Name}{biases.Role} < end)"))
        {
            writer.WriteCall($"{Runtime.LaneGradients}.Sums<TUse>", Deltas(plan, shift: shift), $"places: {plan.Times}", "blocks", "in target", Matrix(plan, biases, split));
        }

        writer.WriteLine();
    }

    private static string Matrix(RecurrentPlan plan, TensorPlan tensor, int split) =>
        $"new {Runtime.GradientMatrix}(Layout.{plan.Name}{tensor.Role}, {tensor.Columns}, {tensor.Stride}, {split})";

    private static string Deltas(RecurrentPlan plan, int offset = 0, int shift = 0) =>
        Places(Intermediates(plan, StepLoops.Deltas(plan) + offset), StepLoops.Block(plan), StepLoops.DeltaRow(plan), shift);

    private static string Intermediates(RecurrentPlan plan, int offset) => $"Kernels.At(ref step, Layout.{plan.Name}Intermediates + {offset})";

    private static string Places(string start, int blockStride, int placeStride, int shift = 0) =>
        $"new {Runtime.LanePlaces}(ref {start}, {blockStride}, {placeStride}{(shift == 0 ? string.Empty : $", {shift}")})";
}
