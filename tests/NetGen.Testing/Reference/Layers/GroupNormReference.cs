using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>y = (x - mean) / sqrt(variance + epsilon) * scale + offset over all places and the channels of a group.</summary>
internal sealed class GroupNormReference : RowwiseReference<GroupNormSpec>
{
    protected override IEnumerable<ReferenceTensor> Tensors(GroupNormSpec layer, LayerShapes shapes) =>
        [ReferenceTensor.Trained(Channels(shapes)), ReferenceTensor.Trained(Channels(shapes))];

    protected override RowPass Forward(GroupNormSpec layer, LayerContext context, int row)
    {
        var channels = Channels(context.Shapes);
        var sets = Enumerable.Range(0, (int)context.Shapes.Input.Size).GroupBy(value => value % channels / (channels / layer.Groups)).Select(set => set.ToArray());
        return NormSets.Forward(context, row, [.. sets], value => value % channels, layer.Epsilon, centers: true);
    }

    private static int Channels(LayerShapes shapes) => shapes.Input.Dimensions[^1];
}
