using NetGen.Generators.Model;
using NetGen.Generators.Planning.Layers;

namespace NetGen.Generators.Planning;

/// <summary>
/// Finds the layers to compute. One that only gives its values another shape is none: its readers read the values where they lie. An
/// activation on a line of its own is taken in by the layer above it, if nobody else reads that: the values are then still in registers,
/// or at least in the nearest cache, and need no buffer of their own.
/// </summary>
internal sealed class LayerFusion
{
    private readonly NetworkSpec _spec;
    private readonly NetworkGraph _graph;
    private readonly List<FusedLayer> _fused = [];
    private readonly int[] _places;

    private LayerFusion(NetworkSpec spec)
    {
        _spec = spec;
        _graph = NetworkGraph.Of(spec);
        _places = new int[spec.Layers.Count];
    }

    public static IReadOnlyList<FusedLayer> Fuse(NetworkSpec spec)
    {
        var fusion = new LayerFusion(spec);
        for (var index = 0; index < spec.Layers.Count; index++)
        {
            fusion._places[index] = fusion.Place(index);
        }

        return fusion._fused;
    }

    private int Place(int index)
    {
        var layer = _spec.Layers[index];
        var source = _graph.Sources(index)[0];
        var place = PlaceOf(source);
        if (layer.IsView)
        {
            return place == NetworkGraph.Input && index == _spec.Layers.Count - 1 ? AddCopy(index) : place;
        }

        if (layer is ActivationLayerSpec
            && place != NetworkGraph.Input
            && Readers(place) == 1
            && _fused[place] is { Activation.Name: "Linear" } above
            && LayerPlanners.Of(above.Layer).TakesInActivation)
        {
            _fused[place] = above with { Activation = layer.Activation, Computed = layer.Activation };
            return place;
        }

        var sources = _graph.Sources(index).Select(source => new FusedSource(PlaceOf(source), ShapeOf(source)));
        _fused.Add(new FusedLayer(layer, layer.Activation, _spec.Shapes[index], sources.ToEquatableArray()));
        return _fused.Count - 1;
    }

    /// <summary>A network that only sees its input in another shape still hands it out: what nothing computes is copied.</summary>
    private int AddCopy(int index)
    {
        var view = _spec.Layers[index];
        _fused.Add(new FusedLayer(
            new ActivationLayerSpec(view.Name, view.Key, ActivationSpec.Linear),
            ActivationSpec.Linear,
            _spec.Shapes[index],
            EquatableArray.Of(new FusedSource(NetworkGraph.Input, _spec.Input))));
        return _fused.Count - 1;
    }

    private int PlaceOf(int source) => source == NetworkGraph.Input ? NetworkGraph.Input : _places[source];

    private TensorShape ShapeOf(int source) => source == NetworkGraph.Input ? _spec.Input : _spec.Shapes[source];

    /// <summary>How many layers read what a place holds, also those that see it in another shape. Those below are not placed yet, but their sources are known.</summary>
    private int Readers(int place) => Enumerable.Range(0, _spec.Layers.Count)
        .Count(reader => !_spec.Layers[reader].IsView && _graph.Sources(reader).Any(source => ReferenceEquals(Holder(source), _fused[place].Layer)));

    /// <summary>The declared layer whose values a source stands for.</summary>
    private LayerSpec? Holder(int source) => source == NetworkGraph.Input ? null
        : _spec.Layers[source].IsView ? Holder(_graph.Sources(source)[0])
        : _spec.Layers[source];
}
