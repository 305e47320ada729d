using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers.Recurrent;

/// <summary>The loops over blocks, samples and steps, and where a step's values lie.</summary>
internal static class StepLoops
{
    private const int Samples = LaneBlock.Samples;

    /// <summary>The floats of what a block keeps in training.</summary>
    public static int Block(RecurrentPlan plan) => plan.Intermediates * Samples;

    public static int Row(RecurrentPlan plan) => checked((int)plan.Memory.Row * Samples);

    public static int DeltaRow(RecurrentPlan plan) => checked((int)plan.Memory.DeltaRow * Samples);

    public static int Deltas(RecurrentPlan plan) => checked((int)plan.Memory.Deltas * Samples);

    public static int Carries(RecurrentPlan plan) => checked((int)plan.Memory.Carries * Samples);

    /// <summary>Where the output of a step that is no output of the layer lies in the step's row.</summary>
    public static int State(RecurrentPlan plan) => plan.Cell.Kept * plan.Units * Samples;

    /// <summary>The floats of one value of all units.</summary>
    public static int Units(RecurrentPlan plan) => plan.Units * Samples;

    /// <summary>Opens the loops over the blocks and the vectors of their samples.</summary>
    public static IDisposable Blocks(SourceWriter writer, LaneVectors vectors) =>
        LaneLoops.Blocks(writer, vectors.Loop);

    /// <summary>Writes where the values of a step and of the one before lie.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="plan">The layer.</param>
    /// <param name="keptStride">The distance of the blocks of what is kept.</param>
    /// <param name="row">The number of a time's row, from the time.</param>
    public static void EmitPlaces(SourceWriter writer, RecurrentPlan plan, string keptStride, Func<string, string> row)
    {
        writer.WriteLine("var timeBefore = time == 0 ? 0 : time - 1;");
        if (plan.Cell.Kept > 0 || !plan.Cell.ReturnSequence)
        {
            writer.WriteLine($"ref var now = ref At(ref kept, block * {keptStride} + {row("time")} * {Row(plan)} + lane);");
            writer.WriteLine($"ref var before = ref At(ref kept, block * {keptStride} + {row("timeBefore")} * {Row(plan)} + lane);");
        }

        var (now, before) = plan.Cell.ReturnSequence
            ? ($"outputs, block * {plan.OutputStride} + time * {Units(plan)} + lane", $"outputs, block * {plan.OutputStride} + timeBefore * {Units(plan)} + lane")
            : ($"now, {State(plan)}", $"before, {State(plan)}");
        writer.WriteLine($"ref var h = ref At(ref {now});");
        writer.WriteLine($"ref var hBefore = ref At(ref {before});");
    }

    /// <summary>Writes where the derivatives of a step by its gates' sums lie.</summary>
    public static void EmitDerivatives(SourceWriter writer, RecurrentPlan plan) => writer.WriteLine(
        $"ref var derivatives = ref At(ref kept, block * {Block(plan)} + {Deltas(plan)} + time * {DeltaRow(plan)} + lane);");
}
