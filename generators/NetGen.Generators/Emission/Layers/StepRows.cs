using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>The rows of a layer's values in the step's arena, from the row <c>first</c> on, as expressions after <c>ref</c>.</summary>
internal static class StepRows
{
    public static string Outputs(LayerPlan plan) => At(plan, "Outputs");

    public static string Deltas(LayerPlan plan) => At(plan, "Deltas");

    /// <summary>What the backward pass kept of the activation: its input or its output.</summary>
    public static string Kept(LayerPlan plan) => At(plan, plan.Activation.KeepsInput ? "Sums" : "Outputs");

    private static string At(LayerPlan plan, string buffer) =>
        $"Kernels.At(ref step, Layout.{plan.Name}{buffer} + (nint)first * {plan.OutputStride})";
}
