using NetGen.Generators.Planning.Layers;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Planning;

/// <summary>How a convolution is computed.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Placement">Where it stands.</param>
/// <param name="Step">Where a training step keeps its values.</param>
/// <param name="Shape">Its numbers.</param>
/// <param name="Weights">The weights, <c>[(row, column, channel), filter]</c>.</param>
/// <param name="Biases">The biases; null if it has none.</param>
/// <param name="Initializer">How the parameters start.</param>
/// <param name="Forward">The tiles of the outputs.</param>
/// <param name="Deltas">The tiles of the inputs' deltas; null if none pass on.</param>
/// <param name="Gradients">The tiles of the weights' gradients.</param>
/// <param name="Steps">How it is computed step by step.</param>
internal sealed record ConvolutionPlan(
    string Name,
    LayerPlacement Placement,
    StepMemory Step,
    ConvolutionShape Shape,
    TensorPlan Weights,
    TensorPlan? Biases,
    InitializerPlan Initializer,
    ForEachFile<ConvolutionTile> Forward,
    ForEachFile<ConvolutionDeltaTile>? Deltas,
    ForEachFile<ConvolutionGradientTile> Gradients,
    ConvolutionStepsPlan Steps)
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
    /// <summary>The batch normalization that predictions compute in the store.</summary>
    public FoldedNorm? Norm { get; init; }

    /// <summary>Which place of each window of a pool held the largest value, for the backward pass.</summary>
    public int? Winners { get; init; }

    /// <summary>Where the deltas of a block's places stand while they pass on to the layer below, if they lie in windows and do.</summary>
    public int? PlaceDeltas { get; init; }

    public override IEnumerable<(string Name, int Offset)> OwnMemory
    {
        get
        {
            if (Winners is { } winners)
            {
                yield return ("Winners", winners);
            }

            if (PlaceDeltas is { } deltas)
            {
                yield return ("PlaceDeltas", deltas);
            }
        }
    }

    public override IEnumerable<TensorPlan> Tensors => Biases is null ? [Weights] : [Weights, Biases];

    public override bool MultipliesDerivativeBelow => true;

    /// <summary>
    /// Whether, step by step, the activation is computed on sums in registers too: a single step would wait for a pass of its own. The two of gates
    /// are short enough, where tiles are small.
    /// </summary>
    public bool ActivatesSteps => Activation.Traits.ValueInStore || (Steps.Vectors == FilterVectors.Narrow && Activation.Spec.Name is ("Tanh" or "Sigmoid"));

    public override StepShape? StepOf(IReadOnlyList<int> inputs) => Shape.Columns.MakesSteps && Shape.Rows == ConvolutionAxis.None && Shape.Pool.IsNone
        ? new(Shape.Filters) { Past = Shape.Columns.PaddingBefore, InputPadding = Steps.ReadsVectors ? StepPadding.Half : StepPadding.None, OutputPadding = StepPadding.Half }
        : null;

    public override string WhyNoSteps => Shape.Pool.IsNone
        ? "looks ahead or makes fewer steps than it reads, as no convolution of stride 1 does with Padding.Causal"
        : "pools steps";

    public override string Decisions => "16 samples at a time" + (Shape.IsPadded ? ", from a copy with zeros around it" : string.Empty)
        + (Shape.PlaceLines > Shape.Channels ? " and an idle line behind each place" : string.Empty)
        + (Shape.Pool.IsNone ? string.Empty : $", of {Shape.Pool.Rows} x {Shape.Pool.Columns} places the largest value alone stored, with its place")
        + (Norm is null ? string.Empty : $", in predictions normalized by {Norm.Name} before they are stored")
        + $"; tiles of {Forward} forward, "
        + (Deltas is null ? string.Empty : $"{Deltas} for the deltas below, ")
        + $"{Gradients} for gradients, {GradientParts} at a time"
        + (Shape.Groups == 1 ? string.Empty : $"; groups {(Shape.WeightsStayNear ? "inside" : "around")} the loops over places");

    /// <summary>What the tiles of the gradients go through before the next, in words.</summary>
    private ForEachFile<string> GradientParts => new(GradientPart(Gradients.Wide), GradientPart(Gradients.Narrow));

    private string GradientPart(ConvolutionGradientTile tile)
    {
        var (places, groups) = (ConvolutionGradientPart.Of(Shape, tile).Among(Shape), ConvolutionGradientChunk.Of(Shape, tile).Groups);
        return places + (groups == 1 ? string.Empty : $" in {groups} groups") + (tile.CopiesDeltas(Shape) ? " with their deltas copied together" : string.Empty);
    }

    public override long RowCost(TensorPlan tensor) => (long)Shape.Places * Shape.Filters;

    public override long MultiplyAdds => (long)Shape.Places * Shape.Filters * Shape.Taps;
}
