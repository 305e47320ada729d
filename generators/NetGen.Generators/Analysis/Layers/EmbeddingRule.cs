using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>Embedding: a row of indices in, a vector for each out.</summary>
internal sealed class EmbeddingRule : LayerRule<EmbeddingSpec>
{
    protected override string ExpectedInput(EmbeddingSpec layer) => "one dimension of indices";

    protected override IEnumerable<Problem> FindProblems(EmbeddingSpec layer, int index) =>
        SizeChecks.FindProblems("the number of dimensions", layer.Dimensions, ProblemSite.Layer(index, "dimensions"));

    protected override TensorShape? InferShape(EmbeddingSpec layer, TensorShape input) =>
        input.Rank == 1 ? new TensorShape(EquatableArray.Of((int)input.Size, layer.Dimensions)) : null;

    protected override IReadOnlyList<TensorShape> TensorShapes(EmbeddingSpec layer, TensorShape input) => [new(EquatableArray.Of(input.Channels, layer.Dimensions))];

    // The vocabulary is not part of the shape: IndexChecks counts its vectors.
    protected override long MeasureParameters(EmbeddingSpec layer, TensorShape input) => 0;
}
