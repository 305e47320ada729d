using NetGen.Generators.Planning.Layers;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Planning;

/// <summary>How an activation that no layer could take in is computed.</summary>
internal sealed record ActivationLayerPlan(string Name, LayerPlacement Placement, StepMemory Step)
    : ElementwisePlan(Name, Placement, Step)
{
    public override StepShape? StepOf(IReadOnlyList<int> inputs) => StepShape.Pointwise(inputs[0]);

    public override string Decisions => "a pass over the rows";
}
