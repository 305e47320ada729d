using NetGen.Generators.Planning.Layers;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Planning;

/// <summary>How a rectifier with trained slopes is computed.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Placement">Where it stands.</param>
/// <param name="Step">Where a training step keeps its values.</param>
/// <param name="Slopes">The slopes: one, or one for each channel.</param>
/// <param name="Slope">Where they begin.</param>
internal sealed record PReluPlan(string Name, LayerPlacement Placement, StepMemory Step, TensorPlan Slopes, float Slope)
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
    /// <summary>The places: values of one sample that share a slope, as many as lie a channel apart.</summary>
    public int Places => Inputs / Slopes.Columns;

    public override IEnumerable<TensorPlan> Tensors => [Slopes];

    public override StepShape? StepOf(IReadOnlyList<int> inputs) => Slopes.Columns == 1 || Slopes.Columns == inputs[0] ? StepShape.Pointwise(inputs[0]) : null;

    public override bool MultipliesDerivativeBelow => true;

    public override string Decisions => "a pass over the values, 16 samples at a time";
}
