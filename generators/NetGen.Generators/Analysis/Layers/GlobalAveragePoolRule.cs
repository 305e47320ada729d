using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>GlobalAveragePool: one or two dimensions of places and one of channels in, the channels out.</summary>
internal sealed class GlobalAveragePoolRule : LayerRule<GlobalAveragePoolSpec>
{
    protected override string ExpectedInput(GlobalAveragePoolSpec layer) => "time x channels or height x width x channels";

    protected override IEnumerable<Problem> FindProblems(GlobalAveragePoolSpec layer, int index) => [];

    protected override TensorShape? InferShape(GlobalAveragePoolSpec layer, TensorShape input) =>
        input.Rank is 2 or 3 ? TensorShape.Vector(input.Dimensions[input.Rank - 1]) : null;

    protected override long MeasureParameters(GlobalAveragePoolSpec layer, TensorShape input) => 0;
}
