using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>y = (x - mean) / sqrt(variance + epsilon) * scale + offset over the last axes.</summary>
internal sealed class LayerNormReference : RowwiseReference<LayerNormSpec>
{
    protected override IEnumerable<ReferenceTensor> Tensors(LayerNormSpec layer, LayerShapes shapes) =>
        [ReferenceTensor.Trained(Size(layer, shapes)), ReferenceTensor.Trained(Size(layer, shapes))];

    protected override RowPass Forward(LayerNormSpec layer, LayerContext context, int row)
    {
        var size = Size(layer, context.Shapes);
        return NormSets.Forward(context, row, NormSets.OfLastAxes(context.Shapes, layer.Axes), value => value % size, layer.Epsilon, centers: true);
    }

    private static int Size(LayerNormSpec layer, LayerShapes shapes) => NormSets.SizeOfLastAxes(shapes, layer.Axes);
}
