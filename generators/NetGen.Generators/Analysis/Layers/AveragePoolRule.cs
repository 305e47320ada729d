using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>AveragePool: one or two dimensions of places and one of channels in; fewer places and the same channels out.</summary>
internal sealed class AveragePoolRule : LayerRule<AveragePoolSpec>
{
    protected override string ExpectedInput(AveragePoolSpec layer) => layer.Window.ExpectedInput;

    protected override IEnumerable<Problem> FindProblems(AveragePoolSpec layer, int index) => PoolWindowChecks.FindProblems(layer.Window, index);

    protected override TensorShape? InferShape(AveragePoolSpec layer, TensorShape input) => layer.Window.Shape(input);

    protected override long MeasureParameters(AveragePoolSpec layer, TensorShape input) => 0;
}
