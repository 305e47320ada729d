using NetGen.Generators.Planning.Layers;

namespace NetGen.Generators.Planning;

/// <summary>How several layers are added.</summary>
internal sealed record AddPlan(string Name, LayerPlacement Placement, StepMemory Step)
    : JoinPlan(Name, Placement, Step);
