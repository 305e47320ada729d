using NetGen.Generators.Planning.Layers;

namespace NetGen.Generators.Planning;

/// <summary>How channels are averaged: a sum over the places, channel by channel, for 16 samples at a time.</summary>
internal sealed record GlobalAveragePoolPlan(string Name, LayerPlacement Placement, StepMemory Step)
    : LayerPlan(
        Name,
        Placement.Inputs,
        Placement.InputStride,
        Placement.Outputs,
        Placement.OutputStride,
        Placement.Activation,
        Placement.WorkspaceOffset,
        Step)
{
    /// <summary>The number of places.</summary>
    public int Places => Inputs / Outputs;

    public override string Decisions => "a sum over the places, 16 samples at a time";
}
