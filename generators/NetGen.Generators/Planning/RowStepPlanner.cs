using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>
/// Decides whether a step of gradient descent on a single row gets a method of its own that computes the whole network. In tiny
/// networks the calls of kernels, their loops over rows and the phases take several times as long as the arithmetic.
/// </summary>
internal static class RowStepPlanner
{
    /// <summary>
    /// The most multiply-adds of 256-bit vectors in a pass: beyond, loops over separate kernels are as fast, and the text, which writes
    /// each of them out, would outgrow what the compiler optimises.
    /// </summary>
    private const int MostVectorMultiplyAdds = 100;

    public static RowStepPlan? Plan(NetworkSpec spec, IReadOnlyList<LayerPlan> layers, IReadOnlyList<OutputPlan> outputs, bool? choice) =>
        spec.Inputs.Count == 1 && outputs.Count == 1 && IsPossible(layers, outputs[0]) && (choice ?? layers.Sum(VectorMultiplyAdds) <= MostVectorMultiplyAdds)
            ? new RowStepPlan(IsInRegisters(layers), UsesWideRegisters: layers.Any(layer => layer.Outputs > RegisterFile.Narrow.Lanes))
            : null;

    /// <summary>
    /// All outputs must fit. The first layer may be a pass, whose row is in memory, if what reads it is a product of several outputs, which reads value
    /// by value; a single output reads a whole row, so there must be a product of several below it.
    /// </summary>
    private static bool IsInRegisters(IReadOnlyList<LayerPlan> layers) =>
        layers.Count > 1
        && layers.All(layer => layer.Outputs <= RegisterFile.Narrow.Lanes)
        && layers.Skip(1).All(layer => layer is DensePlan or SingleOutputPlan)
        && (layers[0] is DensePlan || layers[1] is DensePlan);

    /// <summary>It must be a chain. A single output inside it, or behind an activation over the row, has no place in registers.</summary>
    private static bool IsPossible(IReadOnlyList<LayerPlan> layers, OutputPlan output) =>
        output.Weight == 1 && !output.Loss.SmoothsLabels
        && layers.All(layer => layer.CanStepRow && layer.Layout == ValueLayout.Rows)
        && Enumerable.Range(0, layers.Count).All(index => layers[index].Sources.Count == 1 && layers[index].Sources[0].Layer == index - 1)
        && layers.Take(layers.Count - 1).All(layer => layer is not SingleOutputPlan)
        && (layers[layers.Count - 1] is not SingleOutputPlan || output.Activation is null || output.LossTakesLogits);

    /// <summary>
    /// The multiply-adds that a layer is written out with, forward or for the deltas below, whichever are more. A single output in a packed
    /// vector is a loop, and so is a pass.
    /// </summary>
    private static long VectorMultiplyAdds(LayerPlan layer) => layer is SingleOutputPlan or ElementwisePlan
        ? Vectors(layer.Inputs)
        : Math.Max((long)layer.Inputs * Vectors(layer.Outputs), (long)layer.Outputs * Vectors(layer.Inputs));

    private static int Vectors(int values) => (values + RegisterFile.Narrow.Lanes - 1) / RegisterFile.Narrow.Lanes;
}
