using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>
/// Lets predictions normalize by running statistics while a convolution's sums are still in registers, where nobody else reads these. Training
/// measures the sums themselves, so that there the normalization keeps its own passes. It does everywhere if its activation needs one anyway.
/// </summary>
internal static class NormFolding
{
    public static FusedGraph Fold(FusedGraph graph) => graph with
    {
        Layers = [.. graph.Layers.Select((layer, index) => layer with { Norm = NormOf(graph, index), FoldedInto = FoldedInto(graph, layer) })],
    };

    private static FoldedNorm? NormOf(FusedGraph graph, int index) =>
        graph.Layers[index] is { Layer: ConvolutionSpec } above
        && IsInStore(above)
        && !graph.IsOutput(index)
        && graph.Layers.Where(reader => reader.Reads(index)).ToList() is [{ Layer: BatchNormSpec } norm]
        && IsInStore(norm)
        && norm.Sources[0].Shape == above.Output
            ? new FoldedNorm(norm.Layer.Name, ActivationPlan.Of(norm.Computed), norm.Output.Channels)
            : null;

    private static string? FoldedInto(FusedGraph graph, FusedLayer layer) =>
        layer is { Layer: BatchNormSpec, Sources: [{ Layer: var source }] } && !NetworkGraph.IsInput(source) && NormOf(graph, source) is not null
            ? graph.Layers[source].Layer.Name
            : null;

    private static bool IsInStore(FusedLayer layer) => ActivationTraits.Of(layer.Computed.Name).ValueInStore;
}
