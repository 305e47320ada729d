namespace NetGen.Benchmarks.Layers;

/// <summary>Every kind of layer, in a size that people use.</summary>
internal static class LayerCatalogue
{
    private const string Named = """Name = "Layer")]""";
    private const string Image = "[Input(32, 32, 16)]";
    private const string SmallImage = "[Input(8, 8, 64)]";
    private const string Steps = "[Input(128, 32)]";
    private const string Vector = "[Input(1024)]";
    private const string Joined = """("Below", "Beside", """;

    internal static IReadOnlyList<LayerSubject> All { get; } =
    [
        new("Dense", "512 to 512", "[Input(512)]", $"[Dense(512, {Named}"),
        new("DenseOnSteps", "128 steps, 32 to 32", Steps, $"[Dense(32, {Named}"),
        new("Conv1D", "128 x 32, 32 filters of 3, same", Steps, $"[Conv1D(32, 3, Padding = Padding.Same, {Named}"),
        new("Conv2D", "32 x 32 x 16, 16 filters of 3 x 3, same", Image, $"[Conv2D(16, 3, Padding = Padding.Same, {Named}"),
        new("Conv2DStrided", "32 x 32 x 16, 32 filters of 3 x 3, stride 2, same", Image, $"[Conv2D(32, 3, Stride = 2, Padding = Padding.Same, {Named}"),
        new("Conv2DDepthwise", "32 x 32 x 16, a filter of 3 x 3 for each channel, same", Image, $"[Conv2D(16, 3, Groups = 16, Padding = Padding.Same, {Named}"),
        new("MaxPool1D", "128 x 32, windows of 2", Steps, $"[MaxPool1D(2, {Named}"),
        new("MaxPool2D", "32 x 32 x 16, windows of 2 x 2", Image, $"[MaxPool2D(2, {Named}"),
        new("AveragePool1D", "128 x 32, windows of 2", Steps, $"[AveragePool1D(2, {Named}"),
        new("AveragePool2D", "32 x 32 x 16, windows of 2 x 2", Image, $"[AveragePool2D(2, {Named}"),
        new("GlobalAveragePool", "8 x 8 x 64", SmallImage, $"[GlobalAveragePool({Named}"),
        new("GlobalMaxPool", "8 x 8 x 64", SmallImage, $"[GlobalMaxPool({Named}"),
        new("SimpleRnn", "128 steps of 32, 32 units, all steps", Steps, $"[SimpleRnn(32, ReturnSequence = true, {Named}"),
        new("Gru", "128 steps of 32, 32 units, all steps", Steps, $"[Gru(32, ReturnSequence = true, {Named}"),
        new("Lstm", "128 steps of 32, 32 units, all steps", Steps, $"[Lstm(32, ReturnSequence = true, {Named}"),
        new("BatchNorm", "32 x 32 x 16", Image, $"[BatchNorm({Named}"),
        new("GroupNorm", "32 x 32 x 16, 4 groups", Image, $"[GroupNorm(4, {Named}"),
        new("LayerNorm", "128 steps of 32", Steps, $"[LayerNorm({Named}"),
        new("RmsNorm", "128 steps of 32", Steps, $"[RmsNorm({Named}"),
        new("Normalization", "1024", Vector, $"[Normalization({Named}") { Below = "" },
        new("Dropout", "1024, rate 0.5", Vector, $"[Dropout(0.5f, {Named}") { IsBelowOthers = true },
        new("GaussianNoise", "1024", Vector, $"[GaussianNoise(0.1f, {Named}") { IsBelowOthers = true },
        new("Embedding", "128 indices below 1,000, to 32", "[IndexInput(128, 1000)]", $"[Embedding(32, {Named}") { Below = "" },
        new("Relu", "1024", Vector, $"[Activation(Activation.Relu, {Named}"),
        new("Gelu", "1024", Vector, $"[Activation(Activation.Gelu, {Named}"),
        new("Tanh", "1024", Vector, $"[Activation(Activation.Tanh, {Named}"),
        new("LeakyRelu", "1024", Vector, $"[LeakyRelu(0.01f, {Named}"),
        new("Elu", "1024", Vector, $"[Elu(1f, {Named}"),
        new("PRelu", "1024", Vector, $"[PRelu({Named}"),
        new("Add", "32 x 32 x 16, twice", Image, $"[Add{Joined}{Named}") { Below = LayerSubject.TwoBelow },
        new("Multiply", "32 x 32 x 16, twice", Image, $"[Multiply{Joined}{Named}") { Below = LayerSubject.TwoBelow },
        new("Concat", "32 x 32 x 16, twice", Image, $"[Concat{Joined}{Named}") { Below = LayerSubject.TwoBelow },
    ];

    /// <summary>The kinds that nothing can be measured of, and why.</summary>
    internal static IReadOnlyDictionary<string, string> LeftOut { get; } = new Dictionary<string, string>
    {
        ["Flatten"] = "another shape of the same values: no code is generated for it",
        ["Reshape"] = "another shape of the same values: no code is generated for it",
    };
}
