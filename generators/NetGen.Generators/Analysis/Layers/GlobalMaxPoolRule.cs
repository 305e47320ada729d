using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>GlobalMaxPool: one or two dimensions of places and one of channels in, the channels out.</summary>
internal sealed class GlobalMaxPoolRule : LayerRule<GlobalMaxPoolSpec>
{
    protected override string ExpectedInput(GlobalMaxPoolSpec layer) => "time x channels or height x width x channels";

    protected override IEnumerable<Problem> FindProblems(GlobalMaxPoolSpec layer, int index) => [];

    protected override TensorShape? InferShape(GlobalMaxPoolSpec layer, TensorShape input) =>
        input.Rank is 2 or 3 ? TensorShape.Vector(input.Dimensions[input.Rank - 1]) : null;

    protected override long MeasureParameters(GlobalMaxPoolSpec layer, TensorShape input) => 0;
}
