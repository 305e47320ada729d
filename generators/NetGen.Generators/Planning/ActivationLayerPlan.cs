using NetGen.Generators.Planning.Layers;

namespace NetGen.Generators.Planning;

/// <summary>How an activation that no layer could take in is computed.</summary>
internal sealed record ActivationLayerPlan(string Name, LayerPlacement Placement, StepMemory Step)
    : ElementwisePlan(Name, Placement, Step)
{
    public override string Decisions => "a pass over the rows";
}
