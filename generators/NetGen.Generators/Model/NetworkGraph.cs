namespace NetGen.Generators.Model;

/// <summary>
/// Which layer reads which. A layer reads the one above unless it names others, which stand above it: so the order of the text is an
/// order in which everything can be computed, and there are no cycles.
/// </summary>
internal sealed class NetworkGraph
{
    /// <summary>The number that stands for the network's first input among the sources; the others have those below it.</summary>
    public const int Input = -1;

    /// <summary>The name of an input that was not given one.</summary>
    public const string InputName = "Input";

    private readonly IReadOnlyList<int>[] _sources;

    private NetworkGraph(IReadOnlyList<int>[] sources)
    {
        _sources = sources;
    }

    /// <summary>The graph of a declaration. A name that stands for nothing above is left out, for analysis reports it.</summary>
    public static NetworkGraph Of(NetworkSpec spec) =>
        new([.. spec.Layers.Select((_, layer) => SourcesOf(spec, layer))]);

    /// <summary>Whether a source is one of the network's inputs.</summary>
    public static bool IsInput(int source) => source <= Input;

    /// <summary>Which of the inputs a source is.</summary>
    public static InputSpec InputOf(NetworkSpec spec, int source) => spec.Inputs[NumberOf(source)];

    /// <summary>The number of the input that a source is, counted from 0.</summary>
    public static int NumberOf(int source) => Input - source;

    /// <summary>The number of the layer whose values an output gives; null if there is none of that name.</summary>
    public static int? LayerOf(NetworkSpec spec, OutputSpec output) => output.From is not { } name ? spec.Layers.Count - 1
        : Find(spec, spec.Layers.Count, name) is { } layer && !IsInput(layer) ? layer
        : null;

    /// <summary>Whether a layer is one of the network's outputs.</summary>
    public static bool IsOutput(NetworkSpec spec, int layer) => spec.Outputs.Any(output => LayerOf(spec, output) == layer);

    /// <summary>What a layer reads, in the order it names them: numbers of layers, or <see cref="Input"/>.</summary>
    public IReadOnlyList<int> Sources(int layer) => _sources[layer];

    /// <summary>The layers that read a layer, or the input, from top to bottom.</summary>
    public IEnumerable<int> Readers(int source) => Enumerable.Range(0, _sources.Length).Where(layer => _sources[layer].Contains(source));

    /// <summary>The number of the layer above another that has a name; null if there is none.</summary>
    public static int? Find(NetworkSpec spec, int layer, string name)
    {
        for (var above = layer - 1; above >= 0; above--)
        {
            if (spec.Layers[above].Name == name)
            {
                return above;
            }
        }

        for (var input = 0; input < spec.Inputs.Count; input++)
        {
            if (spec.Inputs[input].Name == name)
            {
                return Input - input;
            }
        }

        return null;
    }

    private static IReadOnlyList<int> SourcesOf(NetworkSpec spec, int layer) => spec.Layers[layer].From.Count == 0
        ? [layer - 1]
        : [.. spec.Layers[layer].From.Select(name => Find(spec, layer, name)).OfType<int>()];
}
