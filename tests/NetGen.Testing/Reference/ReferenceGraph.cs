using NetGen.Generators.Model;
using NetGen.Testing.Reference.Layers;

namespace NetGen.Testing.Reference;

/// <summary>What there is to know of a specification before there are parameters: which layer reads which, and where its tensors lie.</summary>
internal sealed class ReferenceGraph
{
    private readonly NetworkSpec _spec;

    public ReferenceGraph(NetworkSpec spec)
    {
        _spec = spec;
        var graph = NetworkGraph.Of(spec);
        var shapes = spec.Layers.Select((_, layer) => ShapesOf(spec, graph, layer)).ToArray();
        Tensors = Place(spec, shapes);
        TrainedCount = Tensors.Where(placed => placed.Tensor.IsTrained).Sum(placed => placed.Tensor.Count);
        ParameterCount = Tensors.Sum(placed => placed.Tensor.Count);
        Nodes = [.. spec.Layers.Select((layer, index) => new ReferenceNode(
            layer,
            graph.Sources(index),
            shapes[index],
            [.. Tensors.Where(placed => placed.Layer == OwnerOf(spec, index))],
            Stream: spec.Layers.Take(index).Count(above => above.IsTrainingOnly)))];
    }

    /// <summary>The layers in the order of the text, in which they can be computed.</summary>
    public IReadOnlyList<ReferenceNode> Nodes { get; }

    /// <summary>All tensors in the order of <c>CopyParametersTo</c>: the trained ones layer after layer, then the fixed ones.</summary>
    public IReadOnlyList<PlacedTensor> Tensors { get; }

    /// <summary>The number of parameters that have a gradient, which lie first.</summary>
    public int TrainedCount { get; }

    public int ParameterCount { get; }

    /// <summary>The rows of one of the inputs, among those of all.</summary>
    public double[][] InputRows(int source, double[][] rows)
    {
        var number = NetworkGraph.NumberOf(source);
        var first = (int)_spec.Inputs.Take(number).Sum(input => input.Shape.Size);
        return Array.ConvertAll(rows, row => row[first..(first + (int)_spec.Inputs[number].Shape.Size)]);
    }

    /// <summary>The layer whose tensors a layer has: itself, or the one at the end of the names.</summary>
    private static int OwnerOf(NetworkSpec spec, int layer)
    {
        while (spec.Layers[layer].SharedWith is { } name)
        {
            layer = spec.Layers.Select(other => other.Name).ToList().IndexOf(name);
        }

        return layer;
    }

    private static LayerShapes ShapesOf(NetworkSpec spec, NetworkGraph graph, int layer) => new(
        [.. graph.Sources(layer).Select(source => NetworkGraph.IsInput(source) ? NetworkGraph.InputOf(spec, source).Shape : spec.Shapes[source])],
        spec.Shapes[layer])
    {
        Vocabulary = graph.Sources(layer).Where(NetworkGraph.IsInput).Select(source => NetworkGraph.InputOf(spec, source).Vocabulary).FirstOrDefault() ?? 0,
    };

    private static PlacedTensor[] Place(NetworkSpec spec, LayerShapes[] shapes)
    {
        var tensors = Enumerable.Range(0, shapes.Length).Where(layer => OwnerOf(spec, layer) == layer).SelectMany(layer =>
            ReferenceLayers.Of(spec.Layers[layer]).Tensors(spec.Layers[layer], shapes[layer]).Select(tensor => (Layer: layer, Tensor: tensor)));
        var offset = 0;
        var placed = new List<PlacedTensor>();

        // The order of layers and of a layer's tensors stays, because the sort is stable.
        foreach (var (layer, tensor) in tensors.OrderBy(entry => entry.Tensor.IsTrained ? 0 : 1))
        {
            placed.Add(new PlacedTensor(layer, tensor, offset));
            offset += tensor.Count;
        }

        return [.. placed];
    }
}

/// <summary>A layer in its graph.</summary>
/// <param name="Spec">The layer as declared.</param>
/// <param name="Sources">What it reads: numbers of layers above, or <see cref="NetworkGraph.Input"/>.</param>
/// <param name="Shapes">The shapes of what it reads and of what it gives.</param>
/// <param name="Tensors">Its tensors, trained ones first.</param>
/// <param name="Stream">The number of its random numbers, if it draws any.</param>
internal sealed record ReferenceNode(
    LayerSpec Spec, IReadOnlyList<int> Sources, LayerShapes Shapes, IReadOnlyList<PlacedTensor> Tensors, int Stream);
