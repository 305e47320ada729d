using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>MaxPool: one or two dimensions of places and one of channels in; fewer places and the same channels out.</summary>
internal sealed class MaxPoolRule : LayerRule<MaxPoolSpec>
{
    protected override string ExpectedInput(MaxPoolSpec layer) => layer.Window.ExpectedInput;

    protected override IEnumerable<Problem> FindProblems(MaxPoolSpec layer, int index) => PoolWindowChecks.FindProblems(layer.Window, index);

    protected override TensorShape? InferShape(MaxPoolSpec layer, TensorShape input) => layer.Window.Shape(input);

    protected override long MeasureParameters(MaxPoolSpec layer, TensorShape input) => 0;
}
