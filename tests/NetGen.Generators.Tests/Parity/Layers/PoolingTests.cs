using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Parity.Layers;

/// <summary>Pooling, and the views and moves of values it stands between.</summary>
public sealed class PoolingTests(PoolingTests.Networks networks) : IClassFixture<PoolingTests.Networks>
{
    public static TheoryData<string> Names => [.. Networks.Declarations().Select(declaration => declaration.Name)];

    /// <summary>All values of a window are equal, where central differences know no derivative: as in PyTorch the first has it.</summary>
    public static TheoryData<string> TiedNames => [.. Networks.TiedDeclarations().Select(declaration => declaration.Name)];

    [Theory]
    [Trait("Category", "Numerics")]
    [MemberData(nameof(Names))]
    public void AgreesWithTheReference(string name) => networks.AgreesWithTheReference(name);

    [Theory]
    [MemberData(nameof(Names))]
    public void ReferenceAgreesWithCentralDifferences(string name) => networks.ReferenceAgreesWithCentralDifferences(name);

    [Theory]
    [MemberData(nameof(TiedNames))]
    public void OfEqualValuesTheFirstHasTheGradient(string name) => networks.AgreesWithTheReference(name);

    /// <summary>As in PyTorch NaN is the largest, wherever in its window it is, also where a convolution pools in its store.</summary>
    [Theory]
    [InlineData("NotANumberAlone")]
    [InlineData("NotANumberConvolved")]
    [InlineData("NotANumberRectified")]
    [InlineData("NotANumberOverlapping")]
    public void NotANumberWins(string name) => networks.NotANumberWins(name);

    public sealed class Networks() : NetworkFamily([.. Declarations(), .. TiedDeclarations(), .. NotANumberDeclarations()])
    {
        /// <summary>Four windows of two values; a convolution of one place in front leaves the values apart.</summary>
        public static IEnumerable<NetworkSource> NotANumberDeclarations() =>
        [
            Named("NotANumberAlone").Input(8, 1).With("[MaxPool1D(2)]").With("[Flatten]"),
            Named("NotANumberConvolved").Input(8, 1).With("[Conv1D(1, 1)]").With("[MaxPool1D(2)]").With("[Flatten]"),
            Named("NotANumberRectified").Input(8, 1).With("[Conv1D(1, 1, Activation.Relu)]").With("[MaxPool1D(2)]").With("[Flatten]"),
            Named("NotANumberOverlapping").Input(8, 1).With("[MaxPool1D(3, Stride = 2, Padding = Padding.Same)]").With("[Flatten]"),
        ];

        public void NotANumberWins(string name)
        {
            for (var place = 0; place < 8; place++)
            {
                var (inputs, outputs) = (new float[8], new float[4]);
                inputs[place] = float.NaN;
                Create(name).PredictBatch(inputs, outputs);
                Assert.True(float.IsNaN(outputs[place / 2]), $"{place}: {string.Join(", ", outputs)}");
                Assert.Contains(outputs, float.IsFinite);
            }
        }

        public static IEnumerable<NetworkSource> TiedDeclarations() =>
        [
            Named("TiedPartition").Input(3).With("[Dense(16, Initializer = Initializer.Zeros)]").With("[Reshape(4, 4, 1)]").With("[MaxPool2D(2)]").With("[Flatten]").Dense(2),
            Named("TiedOverlapping").Input(3).With("[Dense(14, Initializer = Initializer.Zeros)]").With("[Reshape(7, 2)]").With("[MaxPool1D(3, Stride = 2, Padding = Padding.Same)]").With("[Flatten]").Dense(2),
        ];

        public static IEnumerable<NetworkSource> Declarations() =>
        [
            Named("OnlyReshaped").Input(12).With("[Reshape(3, 4)]").With("[Flatten]"),
            Named("ReshapedInput").Input(12).With("[Reshape(3, -1, 2)]").With("[MaxPool2D(2, 1)]").With("[Flatten]").Dense(2),
            Named("MaxPartition").Input(5).Dense(24, "Tanh").With("[Reshape(2, 4, 3)]").With("[MaxPool2D(2)]").With("[Flatten]").Dense(2, "Softmax"),
            Named("MaxOverlapping").Input(3).Dense(40).With("[LeakyRelu(0.1f)]").With("[Reshape(5, 4, 2)]").With("[MaxPool2D(3, 2, Stride = 1)]").With("[Flatten]").Dense(2),
            Named("MaxLeavingOut").Input(3).Dense(35, "Sigmoid").With("[Reshape(5, 7)]").With("[MaxPool1D(2, Stride = 3)]").Activation("Tanh").With("[Flatten]").Dense(2),
            Named("MaxSame").Input(3).Dense(35, "Selu").With("[Reshape(5, 7, 1)]").With("[MaxPool2D(3, Stride = 2, Padding = Padding.Same)]").With("[GlobalAveragePool]").Dense(2),
            Named("MaxDilated").Input(3).Dense(36).With("[Reshape(6, 6, 1)]").With("[MaxPool2D(2, Stride = 1, Dilation = 2)]").With("[Flatten]"),
            Named("MaxDilatedSame").Input(3).Dense(36, "Gelu").With("[Reshape(9, 4)]").With("[MaxPool1D(3, Stride = 2, Dilation = 2, Padding = Padding.Same)]").With("[Flatten]").Dense(1),
            Named("MaxCausal").Input(3).Dense(14, "Tanh").With("[Reshape(7, 2)]").With("[MaxPool1D(3, Stride = 2, Padding = Padding.Causal)]").With("[Flatten]").Dense(1),
            Named("MaxLarge").Input(3).Dense(50, "Tanh").With("[Reshape(10, 5, 1)]").With("[MaxPool2D(5, Stride = 4)]").With("[Flatten]").Dense(2),
            Named("MaxOfPlaces").Input(3).Dense(36, "Tanh").With("[Reshape(3, 4, 3)]").With("[GlobalMaxPool]").Dense(2),
            Named("MaxOfTime").Input(3).Dense(36).With("[Reshape(18, 2)]").With("[GlobalMaxPool]").Activation("Sigmoid"),
            Named("MeanPartition").Input(5).Dense(24, "Tanh").With("[Reshape(2, 4, 3)]").With("[AveragePool2D(2)]").With("[Flatten]").Dense(2),
            Named("MeanOverlapping").Input(3).Dense(40, "Gelu").With("[Reshape(5, 4, 2)]").With("[AveragePool2D(3, 2, Stride = 1)]").With("[Flatten]").Dense(2),
            Named("MeanSame").Input(3).Dense(35, "Selu").With("[Reshape(5, 7, 1)]").With("[AveragePool2D(3, Stride = 2, Padding = Padding.Same)]").With("[Flatten]").Dense(2),
            Named("MeanSamePadded").Input(3).Dense(35).With("[Reshape(5, 7, 1)]").With("[AveragePool2D(2, Padding = Padding.Same, IncludePadding = true)]").With("[Flatten]").Dense(2),
            Named("MeanCausal").Input(3).Dense(14, "Tanh").With("[Reshape(7, 2)]").With("[AveragePool1D(4, Stride = 1, Padding = Padding.Causal)]").With("[Flatten]").Dense(1),
            Named("MeanLeavingOut").Input(3).Dense(35, "Sigmoid").With("[Reshape(5, 7)]").With("[AveragePool1D(2)]").With("[Flatten]").Dense(2),
            Named("FlattenedInput").Input(3, 2, 2).With("[Flatten]").Dense(5, "Tanh").Dense(2),
            Named("AveragedInput").Input(4, 5, 3).With("[GlobalAveragePool]").Dense(6, "Tanh").Dense(3, "Softmax"),
            Named("AveragedOutput").Input(7, 3).Activation("Gelu").With("[GlobalAveragePool]").Activation("Softmax"),
            Named("AveragedSigmoid").Input(7, 3).With("[GlobalAveragePool]").Activation("Sigmoid"),
            Named("AveragedTanh").Input(7, 17).Activation("Tanh").With("[GlobalAveragePool]").Activation("Tanh"),
        ];
    }
}
