using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>
/// Decides who writes the delta of a layer and who adds to it. The backward pass visits the readers of a layer from the last to the first,
/// and the loss writes that of an output before all of them.
/// </summary>
internal sealed class DeltaPlanner(FusedGraph graph)
{
    private readonly IReadOnlyList<FusedLayer> _layers = graph.Layers;
    private readonly List<bool> _needsDelta = [];

    /// <summary>The layers that read another, as often as they name it.</summary>
    private readonly ILookup<int, int> _readers = graph.Layers
        .SelectMany((layer, index) => layer.Sources.Select(source => (Source: source.Layer, Reader: index)))
        .ToLookup(pair => pair.Source, pair => pair.Reader);

    /// <summary>Takes note of a planned layer: it needs its delta if it trains or passes it on.</summary>
    public void Add(LayerPlan plan) =>
        _needsDelta.Add(plan.Tensors.Any(tensor => tensor.IsTrained) || plan.Sources.Any(source => source.Delta != DeltaUse.None));

    /// <summary>What a layer does with the delta of one of its sources, all of which have been planned.</summary>
    public DeltaUse UseOf(int layer, int slot)
    {
        var source = _layers[layer].Sources[slot].Layer;
        return NetworkGraph.IsInput(source) || !_needsDelta[source] ? DeltaUse.None
            : _layers[layer].Sources.Take(slot).Any(other => other.Layer == source) || _readers[source].Any(reader => reader > layer) || graph.IsOutput(source) ? DeltaUse.Add
            : DeltaUse.Store;
    }

    /// <summary>Whether a layer is read once, by one other, and by no loss.</summary>
    public bool HasOneReader(int layer) => !graph.IsOutput(layer) && _readers[layer].Take(2).Count() == 1;
}
