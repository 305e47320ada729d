using NetGen.Generators.Model;
using NetGen.Generators.Planning.Layers;

namespace NetGen.Generators.Planning;

/// <summary>How a layer is computed that makes one output of each input, by itself: in a pass over the rows. One derived record for each kind.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Placement">Where it stands.</param>
/// <param name="Step">Where a training step keeps its values.</param>
internal abstract record ElementwisePlan(string Name, LayerPlacement Placement, StepMemory Step)
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
    /// <summary>Whether rows can be read and written in whole vectors: the caller's own rows end where their values end.</summary>
    public bool HasWholeVectors => InputStride % Padding.Floats == 0 && OutputStride % Padding.Floats == 0;

    public override bool MultipliesDerivativeBelow => true;

    public override bool CanStepRow => true;
}
