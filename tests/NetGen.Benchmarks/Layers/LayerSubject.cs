namespace NetGen.Benchmarks.Layers;

/// <summary>A layer to measure, in the smallest network that has everything of it computed.</summary>
/// <param name="Name">What its line is called.</param>
/// <param name="Work">The shape of its inputs and what it makes of them, in words.</param>
/// <param name="Input">The network's input.</param>
/// <param name="Declaration">The layer.</param>
internal sealed record LayerSubject(string Name, string Work, string Input, string Declaration)
{
    internal const int BatchSize = 64;
    internal const string NetworkName = "LayerNet";

    // In the text of the network and in what is generated of it names begin with these words.
    internal const string Layer = nameof(Layer);
    internal const string Above = nameof(Above);
    internal const string OneBelow = """[PRelu(Name = "Below")]""";
    internal const string TwoBelow =
        $"""
        {OneBelow}
        [PRelu(Name = "Beside", From = "Input")]
        """;

    /// <summary>What the layer reads: something that trains, since otherwise nobody would ask for the gradient of the layer's inputs.</summary>
    public string Below { get; init; } = OneBelow;

    /// <summary>Whether the network must have a layer above it, since it may not be the last.</summary>
    public bool IsBelowOthers { get; init; }

    /// <summary>The kind of layer: the attribute's name.</summary>
    internal string Kind => Declaration[1..Declaration.IndexOf('(')];

    /// <summary>The network's source text.</summary>
    internal string Text =>
        $"""
        using NetGen;

        [Network(MaxBatchSize = {BatchSize})]
        {Input}
        {Below}
        {Declaration}
        {(IsBelowOthers ? $"[Dense(1, Name = \"{Above}\")]" : "")}
        [Output(Loss.MeanSquaredError)]
        public sealed partial class {NetworkName};
        """;
}
