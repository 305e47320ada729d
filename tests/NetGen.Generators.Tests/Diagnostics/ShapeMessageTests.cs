using System.Globalization;
using System.Text.RegularExpressions;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Diagnostics;

/// <summary>NETGEN021 says which layer reads which, what shape it takes and what shape it found.</summary>
public class ShapeMessageTests
{
    // An Embedding reads inputs of indices, which have one dimension.
    private static readonly string[] TakeEveryShape =
        ["Activation", "BatchNorm", "Dropout", "Elu", "Embedding", "Flatten", "GaussianNoise", "LeakyRelu", "Normalization", "PRelu"];

    public static TheoryData<string, string> Mismatches => new()
    {
        { "Input(28, 28, 1), Dense(3)", "Layer 'Dense1' expects one dimension, or time x features, found 28 x 28 x 1 from the input" },
        { "Input(9, 9, 1), Conv2D(4, 3, Name = \"Edges\"), Dense(3, Name = \"Head\")", "Layer 'Head' expects one dimension, or time x features, found 7 x 7 x 4 from layer 'Edges'" },
        { "Input(5), Conv1D(2, 1)", "Layer 'Conv1' expects time x channels, found 5 from the input" },
        { "Input(4, 2), Conv1D(2, 3, Dilation = 2)", "Layer 'Conv1' expects time x channels of at least 5 places, found 4 x 2 from the input" },
        { "Input(5, 5), Conv2D(2, 3, Padding = Padding.Same)", "Layer 'Conv1' expects height x width x channels, found 5 x 5 from the input" },
        { "Input(5, 2, 1), Conv2D(2, 3, 4)", "Layer 'Conv1' expects height x width x channels of at least 3 x 4 places, found 5 x 2 x 1 from the input" },
        {
            "Input(5, 5, 3), BatchNorm(Name = \"Even\"), Conv2D(4, 3, Groups = 2)",
            "Layer 'Conv1' expects height x width x channels of at least 3 x 3 places and a multiple of 2 channels, found 5 x 5 x 3 from layer 'Even'"
        },
        { "Input(8, 2), MaxPool1D(9)", "Layer 'MaxPool1' expects time x channels of at least 9 places, found 8 x 2 from the input" },
        { "Input(6), MaxPool1D(2, Padding = Padding.Same)", "Layer 'MaxPool1' expects time x channels, found 6 from the input" },
        { "Input(6, 6, 2), MaxPool2D(2, Dilation = 6)", "Layer 'MaxPool1' expects height x width x channels of at least 7 x 7 places, found 6 x 6 x 2 from the input" },
        {
            "Input(6, 6, 2), MaxPool2D(2, Stride = 1, Dilation = 20, Padding = Padding.Same)",
            "Layer 'MaxPool1' expects height x width x channels of at least 20 x 20 places, found 6 x 6 x 2 from the input"
        },
        { "Input(8, 2), AveragePool1D(2), AveragePool1D(5)", "Layer 'AveragePool2' expects time x channels of at least 5 places, found 4 x 2 from layer 'AveragePool1'" },
        { "Input(8, 2), AveragePool2D(1)", "Layer 'AveragePool1' expects height x width x channels, found 8 x 2 from the input" },
        { "Input(6, 2), GlobalAveragePool, GlobalAveragePool", "Layer 'GlobalAveragePool2' expects time x channels or height x width x channels, found 2 from layer 'GlobalAveragePool1'" },
        { "Input(6, 2), Flatten, GlobalMaxPool", "Layer 'GlobalMaxPool1' expects time x channels or height x width x channels, found 12 from layer 'Flatten1'" },
        { "Input(5), SimpleRnn(3)", "Layer 'SimpleRnn1' expects time x features, found 5 from the input" },
        { "Input(5, 2), Gru(3), Gru(3)", "Layer 'Gru2' expects time x features, found 3 from layer 'Gru1'" },
        { "Input(5, 2, 1), Lstm(3)", "Layer 'Lstm1' expects time x features, found 5 x 2 x 1 from the input" },
        { "Input(5, 6), GroupNorm(4)", "Layer 'GroupNorm1' expects channels, the last dimension, in a multiple of 4, found 5 x 6 from the input" },
        { "Input(5, 6), LayerNorm(3)", "Layer 'LayerNorm1' expects at least 3 dimensions, found 5 x 6 from the input" },
        { "Input(6), Dense(4), RmsNorm(2)", "Layer 'RmsNorm1' expects at least 2 dimensions, found 4 from layer 'Dense1'" },
        { "Input(12), Reshape(5, -1)", "Layer 'Reshape1' expects a multiple of 5 values for the shape 5 x -1, found 12 values from the input" },
        { "Input(3, 4), Reshape(3, 5)", "Layer 'Reshape1' expects 15 values for the shape 3 x 5, found 3 x 4 (12 values) from the input" },
        { "Input(2), Dense(3), Add(\"Dense1\", \"Input\")", "Layer 'Add1' expects 3 beside 3 from layer 'Dense1', found 2 from the input" },
        { "Input(2), Dense(3), Dense(3), Dense(4), Add(\"Dense1\", \"Dense2\", \"Dense3\")", "Layer 'Add1' expects 3 beside 3 from layer 'Dense1', found 4 from layer 'Dense3'" },
        { "Input(3, 2), Elu, Flatten, Multiply(\"Elu1\", \"Flatten1\")", "Layer 'Multiply1' expects 3 x 2 beside 3 x 2 from layer 'Elu1', found 6 from layer 'Flatten1'" },
        { "Input(3, 2), Elu, Flatten, Concat(\"Elu1\", \"Flatten1\")", "Layer 'Concat1' expects 3 x channels beside 3 x 2 from layer 'Elu1', found 6 from layer 'Flatten1'" },
        { "Input(3, 2), Elu, Flatten, Concat(\"Flatten1\", \"Elu1\")", "Layer 'Concat1' expects one dimension beside 6 from layer 'Flatten1', found 3 x 2 from layer 'Elu1'" },
        {
            "Input(4, 4, 1, Name = \"image\"), Input(4, 3, 2, Name = \"other\"), Concat(\"image\", \"other\"), Flatten",
            "Layer 'Concat1' expects 4 x 4 x channels beside 4 x 4 x 1 from input 'image', found 4 x 3 x 2 from input 'other'"
        },
    };

    [Theory]
    [MemberData(nameof(Mismatches))]
    public void NamesBothLayersAndBothShapes(string attributes, string expected)
    {
        var run = GeneratorHarness.Run($"using NetGen; [Network, {attributes}] partial class Net {{ }}");

        using var culture = HostileCulture.Enter();
        Assert.Equal(expected, Assert.Single(run.Diagnostics, diagnostic => diagnostic.Id == "NETGEN021").GetMessage(CultureInfo.CurrentCulture));
    }

    [Fact]
    public void EveryLayerThatCanRefuseAShapeDoes()
    {
        string[] declarations = [.. Mismatches.Select(row => row.Data.Item1)];
        Assert.All(LayerKinds.All.Except(TakeEveryShape), kind => Assert.Contains(declarations, attributes => Regex.IsMatch(attributes, $@"\b{kind}(\([^)]*\))?$")));
    }
}
