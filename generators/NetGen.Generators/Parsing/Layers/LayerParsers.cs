namespace NetGen.Generators.Parsing.Layers;

/// <summary>The parsers of all kinds of layers: a new kind adds a line.</summary>
internal static class LayerParsers
{
    public static readonly IReadOnlyList<LayerParser> All =
    [
        new DenseParser(),
        new Conv1DParser(),
        new Conv2DParser(),
        new FlattenParser(),
        new ReshapeParser(),
        new GlobalAveragePoolParser(),
        new AddParser(),
        new MultiplyParser(),
        new ConcatParser(),
        new GlobalMaxPoolParser(),
        new MaxPool1DParser(),
        new MaxPool2DParser(),
        new AveragePool1DParser(),
        new AveragePool2DParser(),
        new SimpleRnnParser(),
        new GruParser(),
        new LstmParser(),
        new LayerNormParser(),
        new RmsNormParser(),
        new GroupNormParser(),
        new BatchNormParser(),
        new PReluParser(),
        new EmbeddingParser(),
        new NormalizationParser(),
        new DropoutParser(),
        new GaussianNoiseParser(),
        new ActivationParser(),
        new LeakyReluParser(),
        new EluParser(),
    ];

    private static readonly Dictionary<string, LayerParser> ByAttribute = All.ToDictionary(parser => parser.AttributeName);

    public static LayerParser? Find(string attributeName) =>
        ByAttribute.TryGetValue(attributeName, out var parser) ? parser : null;
}
