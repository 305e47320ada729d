using NetGen.Generators.Planning.Layers;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Planning;

/// <summary>How inputs are scaled by the statistics of their channels: one pass over the values, with the activation below, if there is one.</summary>
internal sealed record NormalizationPlan(string Name, LayerPlacement Placement, StepMemory Step, TensorPlan Means, TensorPlan Scales)
    : ElementwisePlan(Name, Placement, Step)
{
    public override IEnumerable<TensorPlan> Tensors => [Means, Scales];

    /// <summary>The number of places that have the same channels.</summary>
    public int Places => Inputs / Means.Columns;

    public override StepShape? StepOf(IReadOnlyList<int> inputs) => StepShape.Pointwise(inputs[0]);

    public override string Decisions =>
        $"a pass over the {(Layout == ValueLayout.Lanes ? "values, 16 samples at a time" : "rows")}; means and scales lie behind the trained parameters, where no optimizer sees them";
}
