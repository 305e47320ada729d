using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Where a layer stands in its network.</summary>
/// <param name="Inputs">The number of values in one row of inputs.</param>
/// <param name="InputStride">The number of floats from one row of inputs to the next.</param>
/// <param name="Outputs">The number of values in one row of outputs.</param>
/// <param name="Activation">The activation computed with the layer.</param>
/// <param name="DeclaredActivation">The activation the layer was declared with, wherever it is computed.</param>
/// <param name="WorkspaceOffset">Where the outputs of a prediction lie, in floats for each row of capacity.</param>
/// <param name="PassesDelta">Whether a layer lies below that needs its delta.</param>
internal sealed record LayerPlacement(
    int Inputs,
    int InputStride,
    int Outputs,
    ActivationPlan Activation,
    ActivationSpec DeclaredActivation,
    int WorkspaceOffset,
    bool PassesDelta)
{
    public int OutputStride => Padding.Stride(Outputs);
}
