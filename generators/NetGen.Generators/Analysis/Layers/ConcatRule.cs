using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>Concat: shapes that agree in all dimensions but the last in, the last ones together out.</summary>
internal sealed class ConcatRule : LayerRule
{
    public override Type Specification => typeof(ConcatSpec);

    public override string ExpectedInput(LayerSpec layer) => "shapes that differ in no dimension but the last";

    public override IEnumerable<Problem> FindProblems(LayerSpec layer, int index) => [];

    public override TensorShape? InferShape(LayerSpec layer, IReadOnlyList<TensorShape> inputs)
    {
        var places = PlacesOf(inputs[0]);
        return inputs.All(input => PlacesOf(input).SequenceEqual(places))
            ? new TensorShape(places.Concat([inputs.Sum(input => input.Dimensions[input.Rank - 1])]).ToEquatableArray())
            : null;
    }

    public override long MeasureParameters(LayerSpec layer, IReadOnlyList<TensorShape> inputs) => 0;

    private static IEnumerable<int> PlacesOf(TensorShape shape) => shape.Dimensions.Take(shape.Rank - 1);
}
