using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Where a layer stands in its network.</summary>
/// <param name="Inputs">The number of values in one row of inputs.</param>
/// <param name="InputStride">The number of floats from one row of inputs to the next.</param>
/// <param name="Outputs">The number of values in one row of outputs.</param>
/// <param name="Activation">The activation computed with the layer.</param>
/// <param name="DeclaredActivation">The activation the layer was declared with, wherever it is computed.</param>
/// <param name="WorkspaceOffset">Where the outputs of a prediction lie, in floats for each row of capacity.</param>
/// <param name="PassesDelta">Whether something below trains, so that the delta passes on.</param>
/// <param name="IsLast">Whether it is the last layer, whose deltas the loss gives.</param>
internal sealed record LayerPlacement(
    int Inputs,
    int InputStride,
    int Outputs,
    ActivationPlan Activation,
    ActivationSpec DeclaredActivation,
    int WorkspaceOffset,
    bool PassesDelta,
    bool IsLast)
{
    /// <summary>The number of floats from one row of outputs to the next.</summary>
    public int OutputStride { get; init; } = Padding.Stride(Outputs);
}
