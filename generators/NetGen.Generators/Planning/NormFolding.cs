using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>
/// Lets predictions normalize by running statistics while the sums of a convolution or a dense layer are still in registers, where nobody else reads
/// these. Training measures the sums themselves, so that there the normalization keeps its own passes. It does everywhere if its activation needs one
/// anyway.
/// </summary>
internal sealed class NormFolding
{
    /// <summary>
    /// The most operations of both activations in the store of a dense layer: with 7 the largest kernel has 763 to inline, with HardSigmoid's twice it had 983, and from some 800 on the
    /// runtime inlines no more. Convolutions take smaller tiles instead.
    /// </summary>
    private const int MostStoreCalls = 7;

    private readonly FusedGraph _graph;

    private NormFolding(FusedGraph graph) => _graph = graph;

    public static FusedGraph Fold(FusedGraph graph)
    {
        var folding = new NormFolding(graph);
        var layers = graph.Layers.ToList();
        for (var above = 0; above < layers.Count; above++)
        {
            if (folding.NormBehind(above) is { } norm)
            {
                layers[above] = layers[above] with { Norm = folding.Describe(norm) };
                layers[norm] = layers[norm] with { FoldedInto = layers[above].Layer.Name };
                foreach (var move in folding.MovesForTraining(norm))
                {
                    layers[move] = layers[move] with { Layer = ((LayoutChangeSpec)layers[move].Layer) with { IsForTraining = true } };
                }
            }
        }

        return graph with { Layers = layers };
    }

    private FoldedNorm Describe(int norm) => new(
        _graph.Layers[norm].Layer.Name,
        ActivationPlan.Of(_graph.Layers[norm].Computed),
        _graph.Layers[norm].Output.Channels,
        ((BatchNormSpec)_graph.Layers[norm].Layer).Epsilon);

    /// <summary>The normalization that can be computed in a layer's store; null if there is none.</summary>
    private int? NormBehind(int index)
    {
        var above = _graph.Layers[index];
        return above is { Layer: ConvolutionSpec } or { Layer: DenseSpec, Layout: ValueLayout.Rows, Output.Size: > 1 }
            && IsInStore(above)
            && OnlyReader(index) is { } reader
            && (_graph.Layers[reader].Layer is LayoutChangeSpec ? OnlyReader(reader) : reader) is { } norm
            && _graph.Layers[norm] is { Layer: BatchNormSpec } layer
            && IsInStore(layer)
            && layer.Sources[0].Shape == above.Output
            && (above.Layer is ConvolutionSpec || StoreCalls(above) + StoreCalls(layer) <= MostStoreCalls)
                ? norm
                : null;
    }

    /// <summary>
    /// The moves of a dense layer's rows to a normalization and back, if predictions need none of them: its values are rows where they are computed, and
    /// nobody wants them otherwise.
    /// </summary>
    private IReadOnlyList<int> MovesForTraining(int norm)
    {
        var before = _graph.Layers[norm].Sources[0].Layer;
        var behind = PredictedReaders(norm).ToList();
        return _graph.Layers[before].Layer is LayoutChangeSpec && behind.All(reader => _graph.Layers[reader].Layer is LayoutChangeSpec && !_graph.IsOutput(reader))
            ? [before, .. behind]
            : [];
    }

    private IEnumerable<int> PredictedReaders(int index) =>
        Readers(index).SelectMany(reader => _graph.Layers[reader].IsPredicted ? [reader] : PredictedReaders(reader));

    private int? OnlyReader(int index) => !_graph.IsOutput(index) && Readers(index).ToList() is [var reader] ? reader : null;

    private IEnumerable<int> Readers(int index) => Enumerable.Range(0, _graph.Layers.Count).Where(reader => _graph.Layers[reader].Reads(index));

    private static int StoreCalls(FusedLayer layer) => ActivationTraits.Of(layer.Computed.Name).StoreCalls;

    private static bool IsInStore(FusedLayer layer) => ActivationTraits.Of(layer.Computed.Name).ValueInStore;
}
