using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>The rows of a layer's values in the step's arena, from the row <c>first</c> on, as expressions after <c>ref</c>.</summary>
internal static class StepRows
{
    public static string Outputs(LayerPlan plan) => At(plan, "Outputs");

    /// <summary>What a layer reads.</summary>
    public static string Outputs(SourcePlan source) => source.IsInput
        ? InputRows.At(source.IsIndices, source.Name, $"(nint)first * {source.Stride}")
        : At(source.Name, "Outputs", source.Stride, source.Layout);

    public static string Deltas(LayerPlan plan) => At(plan, "Deltas");

    /// <summary>What the backward pass kept of the activation: its input or its output.</summary>
    public static string Kept(LayerPlan plan) => At(plan, plan.Activation.KeepsInput ? "Sums" : "Outputs");

    /// <summary>What the layer computes beside its outputs.</summary>
    public static string Intermediates(LayerPlan plan) => $"Kernels.At(ref step, Layout.{plan.Name}Intermediates + (nint)first * {plan.Intermediates})";

    /// <summary>How many rows of a layer are computed: a row of lanes is a block of samples.</summary>
    public static string Count(LayerPlan plan) => plan.Layout == ValueLayout.Lanes ? "blocks" : "rows";

    /// <summary>Writes the number of blocks that hold the rows, if the network has any.</summary>
    public static void EmitBlocks(SourceWriter writer, NetworkPlan plan)
    {
        if (plan.UsesLanes)
        {
            writer.WriteLine($"var blocks = (rows + {LaneBlock.Samples - 1}) / {LaneBlock.Samples};");
        }
    }

    private static string At(LayerPlan plan, string buffer) => At(plan.Name, buffer, plan.OutputStride, plan.Layout);

    private static string At(string layer, string buffer, int stride, ValueLayout layout) =>
        $"Kernels.At(ref step, Layout.{layer}{buffer} + (nint)first * {(layout == ValueLayout.Lanes ? stride / LaneBlock.Samples : stride)})";
}
