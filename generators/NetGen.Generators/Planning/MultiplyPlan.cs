using NetGen.Generators.Planning.Layers;

namespace NetGen.Generators.Planning;

/// <summary>How several layers are multiplied, value by value.</summary>
internal sealed record MultiplyPlan(string Name, LayerPlacement Placement, StepMemory Step)
    : JoinPlan(Name, Placement, Step)
{
    public override bool ReadsSourcesBackward => true;
}
