using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>
/// Gives each layer's values of a prediction a place, which others take over when nobody reads the values any more. The largest choose
/// first, the lowest place that is free as long as they live.
/// </summary>
internal sealed class WorkspacePlanner
{
    private readonly List<Block> _blocks = [];

    private WorkspacePlanner()
    {
    }

    /// <summary>The floats needed for each sample.</summary>
    public int Width => _blocks.Count == 0 ? 0 : _blocks.Max(block => block.Offset + block.Width);

    public static WorkspacePlanner Plan(FusedGraph graph, Func<int, int> scratch)
    {
        var layers = graph.Layers;
        var planner = new WorkspacePlanner();
        var blocks = Enumerable.Range(0, layers.Count)
            .Where(layer => !layers[layer].Layer.IsTrainingOnly)
            .SelectMany(layer => new[]
            {
                new Block(layer, IsScratch: false, WidthOf(layers[layer]), layer, LastUse(graph, layer)),
                new Block(layer, IsScratch: true, scratch(layer), layer, layer),
            });
        foreach (var block in blocks.Where(block => block.Width > 0).OrderByDescending(block => block.Width))
        {
            planner.Place(block);
        }

        return planner;
    }

    /// <summary>Where a layer's outputs lie, in floats for each sample of capacity; those of a layer of training alone are its inputs.</summary>
    public int Outputs(int layer) => _blocks.FirstOrDefault(block => block.Layer == layer && !block.IsScratch)?.Offset ?? 0;

    /// <summary>Where lies what a layer computes beside its outputs.</summary>
    public int Scratch(int layer) => _blocks.FirstOrDefault(block => block.Layer == layer && block.IsScratch)?.Offset ?? 0;

    private static int WidthOf(FusedLayer layer) =>
        layer.Layout == ValueLayout.Lanes ? (int)layer.Output.Size : Padding.Stride((int)layer.Output.Size);

    /// <summary>The last layer that reads the outputs, through layers of training alone too; the outputs of the network are read behind all.</summary>
    private static int LastUse(FusedGraph graph, int layer) => graph.IsOutput(layer)
        ? graph.Layers.Count
        : Enumerable.Range(layer + 1, graph.Layers.Count - layer - 1)
            .Where(reader => graph.Layers[reader].Reads(layer))
            .Select(reader => graph.Layers[reader].Layer.IsTrainingOnly ? LastUse(graph, reader) : reader)
            .Max();

    private void Place(Block block)
    {
        var offset = 0;
        foreach (var other in _blocks.Where(other => other.First <= block.Last && block.First <= other.Last).OrderBy(other => other.Offset))
        {
            if (other.Offset - offset >= block.Width)
            {
                break;
            }

            offset = Math.Max(offset, other.Offset + other.Width);
        }

        _blocks.Add(block with { Offset = offset });
    }

    private sealed record Block(int Layer, bool IsScratch, int Width, int First, int Last)
    {
        public int Offset { get; init; }
    }
}
