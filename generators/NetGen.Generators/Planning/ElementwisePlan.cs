namespace NetGen.Generators.Planning;

/// <summary>How an activation that no layer could take in is computed: one pass over the rows.</summary>
internal sealed record ElementwisePlan(
    string Name,
    int Inputs,
    int InputStride,
    int Outputs,
    int OutputStride,
    ActivationPlan Activation,
    int WorkspaceOffset,
    StepMemory Step)
    : LayerPlan(Name, Inputs, InputStride, Outputs, OutputStride, Activation, WorkspaceOffset, Step)
{
    public override string Decisions => "a pass over the rows";
}
