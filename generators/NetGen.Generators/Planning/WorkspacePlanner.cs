using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>
/// Gives each layer's values of a prediction a place, which others take over when nobody reads the values any more. The largest choose
/// first, the lowest place that is free as long as they live.
/// </summary>
internal sealed class WorkspacePlanner
{
    private readonly List<WorkspaceValue> _values = [];

    private WorkspacePlanner()
    {
    }

    /// <summary>All values in their places.</summary>
    public IReadOnlyList<WorkspaceValue> Values => _values;

    /// <summary>The floats needed for each sample.</summary>
    public int Width => _values.Select(value => value.End).DefaultIfEmpty().Max();

    public static WorkspacePlanner Plan(FusedGraph graph, Func<int, int> scratch)
    {
        var layers = graph.Layers;
        var planner = new WorkspacePlanner();
        var values = Enumerable.Range(0, layers.Count)
            .Where(layer => layers[layer].IsPredicted)
            .SelectMany(layer => new[]
            {
                new WorkspaceValue(layer, IsScratch: false, WidthOf(layers[layer]), Readers(graph, layer).Distinct().OrderBy(reader => reader).ToEquatableArray()),
                new WorkspaceValue(layer, IsScratch: true, scratch(layer), EquatableArray.Of(layer)),
            });
        foreach (var value in values.Where(value => value.Width > 0).OrderByDescending(value => value.Width))
        {
            planner.Place(value);
        }

        return planner;
    }

    /// <summary>Where a layer's outputs lie, in floats for each sample of capacity; those of a layer that predictions do not compute are its inputs.</summary>
    public int Outputs(int layer) => _values.FirstOrDefault(value => value.Layer == layer && !value.IsScratch)?.Offset ?? 0;

    /// <summary>Where lies what a layer computes beside its outputs.</summary>
    public int Scratch(int layer) => _values.FirstOrDefault(value => value.Layer == layer && value.IsScratch)?.Offset ?? 0;

    private static int WidthOf(FusedLayer layer) =>
        layer.Layout == ValueLayout.Lanes ? (int)layer.Output.Size : Padding.Stride((int)layer.Output.Size);

    /// <summary>The layers that read the outputs, through those that predictions do not compute too; the outputs of the network are read behind all.</summary>
    private static IEnumerable<int> Readers(FusedGraph graph, int layer)
    {
        var readers = Enumerable.Range(layer + 1, graph.Layers.Count - layer - 1)
            .Where(reader => graph.Layers[reader].Reads(layer))
            .SelectMany(reader => graph.Layers[reader].IsPredicted ? [reader] : Readers(graph, reader));
        return graph.IsOutput(layer) ? readers.Append(graph.Layers.Count) : readers;
    }

    private void Place(WorkspaceValue value)
    {
        var offset = 0;
        foreach (var other in _values.Where(value.Meets).OrderBy(other => other.Offset))
        {
            if (other.Offset - offset >= value.Width)
            {
                break;
            }

            offset = Math.Max(offset, other.End);
        }

        _values.Add(value with { Offset = offset });
    }
}
