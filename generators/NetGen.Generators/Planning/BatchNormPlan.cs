using NetGen.Generators.Planning.Layers;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Planning;

/// <summary>
/// How a batch normalization is computed: in training the pass forward stops at it until all samples have been measured, and so does the way back.
/// </summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Placement">Where it stands.</param>
/// <param name="Step">Where a training step keeps its values.</param>
/// <param name="Momentum">How much of the running statistics a step replaces.</param>
/// <param name="Epsilon">What is added to the variance.</param>
/// <param name="Scales">What normalized values are multiplied by.</param>
/// <param name="Offsets">What is added behind that.</param>
/// <param name="Means">The running means.</param>
/// <param name="Variances">The running variances.</param>
/// <param name="Measures">Where in the step's arena the measures of each block lie: two lines of channels.</param>
/// <param name="Statistics">Where the batch's means and variances lie, followed by the sums of deltas.</param>
internal sealed record BatchNormPlan(
    string Name,
    LayerPlacement Placement,
    StepMemory Step,
    float Momentum,
    float Epsilon,
    TensorPlan Scales,
    TensorPlan Offsets,
    TensorPlan Means,
    TensorPlan Variances,
    int Measures,
    int Statistics)
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
    /// <summary>The lines of channels among the measures of a block.</summary>
    public const int MeasureLines = 2;

    /// <summary>The lines of channels among the statistics: means, variances, the sums of products and of deltas, and both for each value.</summary>
    public const int StatisticLines = 6;

    /// <summary>The line of the sums of products; behind it are those of deltas, and both for each value.</summary>
    public const int DeltaSumLine = 2;

    /// <summary>The number of channels.</summary>
    public int Channels => Scales.Columns;

    /// <summary>The floats in a line of channels.</summary>
    public int ChannelStride => Scales.Stride;

    /// <summary>The values of a channel in a sample.</summary>
    public int Places => Inputs / Channels;

    public override IEnumerable<TensorPlan> Tensors => [Scales, Offsets, Means, Variances];

    public override IEnumerable<(string Name, int Offset)> OwnMemory => [("Measures", Measures), ("Statistics", Statistics)];

    public override StepShape? StepOf(IReadOnlyList<int> inputs) => Channels == inputs[0] ? StepShape.Pointwise(Channels) : null;

    public override bool MeasuresBatch => true;

    public override bool ComputesDeltas => true;

    public override bool MultipliesDerivativeBelow => true;

    public override string Decisions =>
        (FoldedInto is null ? "in predictions a pass of its own" : $"in predictions applied in the store of {FoldedInto}, which nobody else reads")
        + "; in training the pass stops here until all samples are measured, forward and backward; blocks of 16 samples are measured each by itself and joined in their order";
}
