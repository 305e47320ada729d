using NetGen.Generators.Planning.Layers;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Planning;

/// <summary>How a normalization by a sample's own statistics is computed: in passes over the values of each set, for 16 samples at a time.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Placement">Where it stands.</param>
/// <param name="Step">Where a training step keeps its values.</param>
/// <param name="Statistics">What is normalized together.</param>
/// <param name="Epsilon">What is added to the variance, or to the mean of the squares.</param>
/// <param name="Scales">What normalized values are multiplied by.</param>
/// <param name="Offsets">What is added; null for a normalization that leaves the mean alone.</param>
internal sealed record NormPlan(
    string Name, LayerPlacement Placement, StepMemory Step, NormStatistics Statistics, float Epsilon, TensorPlan Scales, TensorPlan? Offsets)
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
    /// <summary>Whether the mean is subtracted.</summary>
    public bool Centers => Offsets is not null;

    /// <summary>The floats that are kept of each set: a line of the samples' inverse deviations, and one of their means.</summary>
    public int KeptStride => LinesPerSet(Centers) * LaneBlock.Samples;

    public override StepShape? StepOf(IReadOnlyList<int> inputs) =>
        Statistics.Runs == 1 && Statistics.Count == inputs[0] ? StepShape.Pointwise(inputs[0]) : null;

    public override string WhyNoSteps => "normalizes steps together";

    public override IEnumerable<TensorPlan> Tensors => Offsets is null ? [Scales] : [Scales, Offsets];

    public override bool MultipliesDerivativeBelow => true;

    public override string Decisions =>
        $"{(Centers ? "mean, variance and values in three passes" : "mean of the squares and values in two passes")}, 16 samples at a time; kept are the statistics, from which the backward pass normalizes the inputs again";

    public static int LinesPerSet(bool centers) => centers ? 2 : 1;
}
