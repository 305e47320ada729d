using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>Dense: one dimension in, one out, or so at each step of a sequence; a weight for each pair and a bias for each output.</summary>
internal sealed class DenseRule : LayerRule<DenseSpec>
{
    protected override string ExpectedInput(DenseSpec layer) => "one dimension, or time x features";

    protected override IEnumerable<Problem> FindProblems(DenseSpec layer, int index) =>
        SizeChecks.FindProblems("the number of units", layer.Units, ProblemSite.Layer(index, "units"))
            .Concat(InitializerChecks.FindProblems(layer.Initializer, layer.InitializerValue, layer.BiasValue, index));

    protected override TensorShape? InferShape(DenseSpec layer, TensorShape input) =>
        input.Rank switch
        {
            1 => TensorShape.Vector(layer.Units),
            2 => new TensorShape(EquatableArray.Of(input.Dimensions[0], layer.Units)),
            _ => null,
        };

    protected override IReadOnlyList<TensorShape> TensorShapes(DenseSpec layer, TensorShape input) => [new(EquatableArray.Of(input.Channels, layer.Units)), TensorShape.Vector(layer.Units)];

    // Training also holds the weights transposed, with the other dimension padded: the larger of both counts.
    protected override long MeasureParameters(DenseSpec layer, TensorShape input)
    {
        long inputs = input.Dimensions[input.Rank - 1];
        return Math.Max(inputs * Padding.Stride(layer.Units), layer.Units * Padding.Stride(inputs)) + Padding.Stride(layer.Units);
    }
}
