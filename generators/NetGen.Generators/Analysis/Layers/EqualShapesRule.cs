using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>The rule of a join that computes each value from the values at the same place: all shapes are the same, and the outcome's too.</summary>
internal abstract class EqualShapesRule : LayerRule
{
    public override string ExpectedInput(LayerSpec layer) => "equal shapes";

    public override IEnumerable<Problem> FindProblems(LayerSpec layer, int index) => [];

    public override TensorShape? InferShape(LayerSpec layer, IReadOnlyList<TensorShape> inputs) =>
        inputs.All(input => input == inputs[0]) ? inputs[0] : null;

    public override long MeasureParameters(LayerSpec layer, IReadOnlyList<TensorShape> inputs) => 0;
}
