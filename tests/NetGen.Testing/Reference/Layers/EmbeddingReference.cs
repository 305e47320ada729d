using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>y[t, j] = w[index[t], j].</summary>
internal sealed class EmbeddingReference : RowwiseReference<EmbeddingSpec>
{
    protected override IEnumerable<ReferenceTensor> Tensors(EmbeddingSpec layer, LayerShapes shapes) => [ReferenceTensor.Weights((long)shapes.Vocabulary * layer.Dimensions)];

    protected override RowPass Forward(EmbeddingSpec layer, LayerContext context, int row)
    {
        var indices = context.Input(row).Select(index => (int)index).ToArray();
        var values = indices.SelectMany(index => context.Tensor(0).Slice(index * layer.Dimensions, layer.Dimensions).ToArray()).ToArray();
        return new RowPass(values, delta => [Backward(layer, context, indices, delta)]);
    }

    private static double[] Backward(EmbeddingSpec layer, LayerContext context, int[] indices, double[] delta)
    {
        var gradient = context.Gradient(0);
        for (var at = 0; at < delta.Length; at++)
        {
            gradient[(indices[at / layer.Dimensions] * layer.Dimensions) + (at % layer.Dimensions)] += delta[at];
        }

        return new double[indices.Length];
    }
}
