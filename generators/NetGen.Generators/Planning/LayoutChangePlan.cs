using NetGen.Generators.Planning.Layers;

namespace NetGen.Generators.Planning;

/// <summary>How values are moved from one layout to the other: by a transposition, and their deltas by one back.</summary>
internal sealed record LayoutChangePlan(string Name, LayerPlacement Placement, StepMemory Step, bool IsForTraining)
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
    public override bool IsTrainingOnly => IsForTraining;

    public override string Decisions =>
        (IsForTraining ? "in training only: " : string.Empty)
        + (Layout == ValueLayout.Lanes
            ? "values moved to blocks of 16 samples, in which a vector runs across the samples"
            : "values moved from blocks of 16 samples to rows");
}
