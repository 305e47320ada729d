using NetGen.Generators.Planning.Layers;

namespace NetGen.Generators.Planning;

/// <summary>How inputs are scaled by the statistics of the data: one pass over the rows, with the activation below, if there is one.</summary>
internal sealed record NormalizationPlan(string Name, LayerPlacement Placement, StepMemory Step, TensorPlan Means, TensorPlan Scales)
    : ElementwisePlan(Name, Placement, Step)
{
    public override IEnumerable<TensorPlan> Tensors => [Means, Scales];

    public override string WhyNoSteps => "scales each step by statistics of its own";

    public override string Decisions => "a pass over the rows; means and scales lie behind the trained parameters, where no optimizer sees them";
}
