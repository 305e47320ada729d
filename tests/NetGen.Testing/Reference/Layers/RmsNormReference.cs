using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>y = x / sqrt(mean of x^2 + epsilon) * scale over the last axes.</summary>
internal sealed class RmsNormReference : RowwiseReference<RmsNormSpec>
{
    protected override IEnumerable<ReferenceTensor> Tensors(RmsNormSpec layer, LayerShapes shapes) =>
        [ReferenceTensor.Trained(Size(layer, shapes))];

    protected override RowPass Forward(RmsNormSpec layer, LayerContext context, int row)
    {
        var size = Size(layer, context.Shapes);
        return NormSets.Forward(context, row, NormSets.OfLastAxes(context.Shapes, layer.Axes), value => value % size, layer.Epsilon, centers: false);
    }

    private static int Size(RmsNormSpec layer, LayerShapes shapes) => NormSets.SizeOfLastAxes(shapes, layer.Axes);
}
