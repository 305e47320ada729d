using NetGen.Generators.Model;
using NetGen.Generators.Planning.Layers;

namespace NetGen.Generators.Planning;

/// <summary>
/// Finds the layers to compute. One that only gives its values another shape is none: its readers read the values where they lie. An
/// activation on a line of its own is taken in by the layer above it, if nobody else reads that: the values are then still in registers,
/// or at least in the nearest cache, and need no buffer of their own. So is a pool of largest values by a convolution.
/// </summary>
internal sealed class LayerFusion
{
    private readonly NetworkSpec _spec;
    private readonly NetworkGraph _graph;
    private readonly List<FusedLayer> _fused = [];
    private readonly int[] _places;
    private readonly Dictionary<int, FusedOutput> _outputs = [];
    private readonly HashSet<string> _names;

    private LayerFusion(NetworkSpec spec)
    {
        _spec = spec;
        _graph = NetworkGraph.Of(spec);
        _places = new int[spec.Layers.Count];
        _names = [.. spec.Layers.Select(layer => layer.Name)];
    }

    public static FusedGraph Fuse(NetworkSpec spec)
    {
        var fusion = new LayerFusion(spec);
        for (var index = 0; index < spec.Layers.Count; index++)
        {
            fusion._places[index] = fusion.Place(index);
            fusion.FinishOutput(index);
        }

        return new FusedGraph(fusion._fused, spec.Outputs.Select(fusion.OutputOf).ToEquatableArray());
    }

    /// <summary>
    /// Takes note of an output's layer. If others read it and its activation is computed behind it, that is computed once more, for them: they
    /// read what the output gives, while the loss takes the logits.
    /// </summary>
    private void FinishOutput(int index)
    {
        if (_spec.Layers[index].IsView || _spec.Outputs.FirstOrDefault(output => Holder(LayerOf(output)) == index) is not { } output)
        {
            return;
        }

        var place = _places[index];
        var layer = _fused[place];
        var hasReaders = Enumerable.Range(0, _spec.Layers.Count).Any(reader => IsReadBy(index, reader));
        var isBehind = OutputPlanner.IsBehind(output, layer.Activation, hasReaders);
        _outputs[index] = new FusedOutput(output, place, layer.Activation, isBehind);
        if (isBehind)
        {
            _fused[place] = layer with { Computed = ActivationSpec.Linear };
        }

        if (isBehind && hasReaders)
        {
            _places[index] = Append(new ActivationLayerSpec(FreeName(layer.Layer.Name + "Activated"), layer.Layer.Key, layer.Activation), place, layer.Output);
        }
    }

    private FusedOutput OutputOf(OutputSpec output)
    {
        var layer = LayerOf(output);
        if (Holder(layer) is { } holder && _outputs.TryGetValue(holder, out var known) && known.Spec == output)
        {
            return known;
        }

        // A view of the input or of another output has no values of its own yet.
        var place = PlaceOf(layer);
        var copy = new ActivationLayerSpec(_spec.Layers[layer].Name, _spec.Layers[layer].Key, ActivationSpec.Linear);
        return new FusedOutput(output, Append(copy, place, _spec.Shapes[layer]), ActivationSpec.Linear, IsBehind: false);
    }

    private int LayerOf(OutputSpec output) => NetworkGraph.LayerOf(_spec, output)!.Value;

    private int Append(LayerSpec layer, int source, TensorShape shape)
    {
        _fused.Add(new FusedLayer(layer, layer.Activation, shape, EquatableArray.Of(new FusedSource(source, shape))));
        return _fused.Count - 1;
    }

    private string FreeName(string name)
    {
        while (!_names.Add(name))
        {
            name += "_";
        }

        return name;
    }

    private int Place(int index)
    {
        var layer = _spec.Layers[index];
        var source = _graph.Sources(index)[0];
        var place = PlaceOf(source);
        if (layer.IsView)
        {
            return place;
        }

        if (layer is ActivationLayerSpec
            && !NetworkGraph.IsInput(place)
            && Readers(place) == 1
            && _fused[place] is { Activation.Name: "Linear" } above
            && LayerPlanners.Of(above.Layer).TakesInActivation)
        {
            _fused[place] = above with { Activation = layer.Activation, Computed = layer.Activation };
            return place;
        }

        if (layer is MaxPoolSpec pool && Pooled(source, pool) is { } pooled)
        {
            _fused[place] = pooled with { Output = _spec.Shapes[index] };
            return place;
        }

        var sources = _graph.Sources(index).Select(source => new FusedSource(PlaceOf(source), ShapeOf(source)));
        _fused.Add(new FusedLayer(layer, layer.Activation, _spec.Shapes[index], sources.ToEquatableArray()));
        return _fused.Count - 1;
    }

    /// <summary>The convolution that takes in the pool of what it computes: nobody else reads that, its weights are its own, and the activation is computed in the store.</summary>
    private FusedLayer? Pooled(int source, MaxPoolSpec pool) =>
        Holder(source) is { } holder
        && ReadersOf(holder) == 1
        && _fused[_places[holder]] is { Layer: ConvolutionSpec convolution } above
        && !WeightSharing.Concerns(_spec, convolution)
        && above.Output == ShapeOf(source)
        && ActivationTraits.Of(above.Computed.Name) is { ValueInStore: true, Keeps: Keeps.Output }
        && ConvolutionPool.Of(PoolAxes.Of(pool.Window, above.Output)) is { } window
            ? above with { Layer = new PooledConvolutionSpec(convolution, window) }
            : null;

    private int PlaceOf(int source) => NetworkGraph.IsInput(source) ? source : _places[source];

    private TensorShape ShapeOf(int source) => NetworkGraph.IsInput(source) ? NetworkGraph.InputOf(_spec, source).Shape : _spec.Shapes[source];

    /// <summary>How many layers and outputs read what a place holds, also those that see it in another shape. Those below are not placed yet, but their sources are known.</summary>
    private int Readers(int place) =>
        Enumerable.Range(0, _spec.Layers.Count).Where(layer => ReferenceEquals(_spec.Layers[layer], _fused[place].Layer)).Sum(ReadersOf);

    private int ReadersOf(int layer) =>
        Enumerable.Range(0, _spec.Layers.Count).Count(reader => IsReadBy(layer, reader)) + _spec.Outputs.Count(output => Holder(LayerOf(output)) == layer);

    private bool IsReadBy(int layer, int reader) => !_spec.Layers[reader].IsView && _graph.Sources(reader).Any(source => Holder(source) == layer);

    /// <summary>The declared layer whose values a source stands for; null for an input's.</summary>
    private int? Holder(int source) => NetworkGraph.IsInput(source) ? null
        : _spec.Layers[source].IsView ? Holder(_graph.Sources(source)[0])
        : source;
}
