using NetGen.Generators.Model;
using NetGen.Generators.Planning.Layers;

namespace NetGen.Generators.Planning;

/// <summary>
/// Decides how the values of each layer lie, and moves them where a layer wants them otherwise than those it reads: once, however many
/// read them. A layer without a wish takes its values as they are. Inputs and outputs of a network are rows.
/// </summary>
internal sealed class LayoutPlanner
{
    private readonly IReadOnlyList<FusedLayer> _fused;
    private readonly NetworkSpec _spec;
    private readonly List<FusedLayer> _planned = [];
    private readonly Dictionary<(int Source, ValueLayout Layout), int> _places = [];
    private readonly List<ValueLayout> _layouts = [];
    private readonly HashSet<string> _names;

    private LayoutPlanner(NetworkSpec spec, IReadOnlyList<FusedLayer> fused)
    {
        _fused = fused;
        _spec = spec;
        _names = [.. fused.Select(layer => layer.Layer.Name), .. spec.Layers.Select(layer => layer.Name)];
        for (var input = 0; input < spec.Inputs.Count; input++)
        {
            _places[(NetworkGraph.Input - input, ValueLayout.Rows)] = NetworkGraph.Input - input;
        }
    }

    public static FusedGraph Plan(NetworkSpec spec, FusedGraph fused)
    {
        var planner = new LayoutPlanner(spec, fused.Layers);
        for (var index = 0; index < fused.Layers.Count; index++)
        {
            planner.Plan(index);
        }

        return new FusedGraph(
            planner._planned, fused.Outputs.Select(output => output with { Layer = planner.Place(output.Layer, ValueLayout.Rows) }).ToEquatableArray());
    }

    private void Plan(int index)
    {
        var layer = _fused[index];
        var layout = LayerPlanners.Of(layer.Layer).LayoutFor([.. layer.Sources.Select(source => source.Shape)]) ?? LayoutOf(layer.Sources[0].Layer);
        var sources = layer.Sources.Select(source => source with { Layer = Place(source.Layer, layout) }).ToEquatableArray();
        _layouts.Add(layout);
        _places[(index, layout)] = _planned.Count;
        _planned.Add(layer with { Sources = sources, Layout = layout });
    }

    /// <summary>Where a layer's values lie in a layout: they are moved there if need be.</summary>
    private int Place(int source, ValueLayout layout)
    {
        if (_places.TryGetValue((source, layout), out var place))
        {
            return place;
        }

        var (name, shape) = NetworkGraph.IsInput(source)
            ? (NetworkGraph.InputOf(_spec, source).Name, NetworkGraph.InputOf(_spec, source).Shape)
            : (_fused[source].Layer.Name, _fused[source].Output);
        var from = _places[(source, LayoutOf(source))];
        _planned.Add(new FusedLayer(new LayoutChangeSpec(FreeName(name + layout)), ActivationSpec.Linear, shape, EquatableArray.Of(new FusedSource(from, shape))) { Layout = layout });
        return _places[(source, layout)] = _planned.Count - 1;
    }

    /// <summary>How a layer leaves its values, wherever they may have been moved to since.</summary>
    private ValueLayout LayoutOf(int source) => NetworkGraph.IsInput(source) ? ValueLayout.Rows : _layouts[source];

    private string FreeName(string name)
    {
        while (!_names.Add(name))
        {
            name += "_";
        }

        return name;
    }
}
