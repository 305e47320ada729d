using NetGen.Generators.Planning.Layers;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Planning;

/// <summary>How a layer is computed that makes each output of the values at the same place in several others. One derived record for each kind.</summary>
internal abstract record JoinPlan(string Name, LayerPlacement Placement, StepMemory Step)
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
    public override StepShape? StepOf(IReadOnlyList<int> inputs) => StepShape.Pointwise(inputs[0]);

    public override bool MultipliesDerivativeBelow => true;

    public override string Decisions => "one pass over all it reads";
}
