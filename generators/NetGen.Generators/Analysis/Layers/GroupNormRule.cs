using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>GroupNorm: a scale and an offset for each channel; keeps the shape.</summary>
internal sealed class GroupNormRule : LayerRule<GroupNormSpec>
{
    protected override string ExpectedInput(GroupNormSpec layer) => $"channels, the last dimension, in a multiple of {Invariant.Print(layer.Groups)}";

    protected override IEnumerable<Problem> FindProblems(GroupNormSpec layer, int index) =>
        SizeChecks.FindProblems("the number of groups", layer.Groups, ProblemSite.Layer(index, "groups")).Concat(NormChecks.FindProblems(layer.Epsilon, index));

    protected override TensorShape? InferShape(GroupNormSpec layer, TensorShape input) => input.Channels % layer.Groups == 0 ? input : null;

    protected override IReadOnlyList<TensorShape> TensorShapes(GroupNormSpec layer, TensorShape input) => [TensorShape.Vector(input.Channels), TensorShape.Vector(input.Channels)];

    protected override long MeasureParameters(GroupNormSpec layer, TensorShape input) => 2 * Padding.Padded((long)input.Channels);

    protected override long MeasureIntermediates(GroupNormSpec layer, TensorShape input) => 2L * layer.Groups;
}
