using NetGen.Generators.Planning.Layers;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Planning;

/// <summary>How vectors are looked up: copied; and in training their deltas added where their gradients are.</summary>
internal sealed record EmbeddingPlan(string Name, LayerPlacement Placement, StepMemory Step, TensorPlan Weights)
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
    public override IEnumerable<TensorPlan> Tensors => [Weights];

    public override StepShape? StepOf(IReadOnlyList<int> inputs) => new(Weights.Columns) { OutputPadding = StepPadding.None };

    public override bool KeepsGradients => true;

    public override string Decisions => "a copy for each index; gradients are summed in their own place, which is why they are kept until the update";
}
