using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Parity.Layers;

/// <summary>Convolutions over one dimension and two: every way to move the kernel, at every place in a network.</summary>
public sealed class ConvolutionTests(ConvolutionTests.Networks networks) : IClassFixture<ConvolutionTests.Networks>
{
    public static TheoryData<string> Names => [.. Networks.Declarations().Select(declaration => declaration.Name)];

    [Theory]
    [Trait("Category", "Numerics")]
    [MemberData(nameof(Names))]
    public void AgreesWithTheReference(string name) => networks.AgreesWithTheReference(name);

    [Theory]
    [MemberData(nameof(Names))]
    public void ReferenceAgreesWithCentralDifferences(string name) => networks.ReferenceAgreesWithCentralDifferences(name);

    public static TheoryData<string> LargeNames => [.. Networks.Large().Select(declaration => declaration.Name)];

    /// <summary>More weights than central differences have time for: the reference is held to them on smaller shapes.</summary>
    [Theory]
    [Trait("Category", "Numerics")]
    [MemberData(nameof(LargeNames))]
    public void LargeShapesAgreeWithTheReference(string name) => networks.AgreesWithTheReference(name);

    public sealed class Networks() : NetworkFamily([.. Declarations(), .. Large()])
    {
        public static IEnumerable<NetworkSource> Large() =>
        [
            Shaped("LargeGroups", 3, 3, 96).With("[Conv2D(96, 3, Activation.Tanh, Groups = 2)]").With("[Flatten]"),
            Shaped("CopiedDeltas", 5, 6, 8).With("[Conv2D(16, 3, Activation.Tanh, Padding = Padding.Same)]").With("[Conv2D(16, 3, Dilation = 2, Padding = Padding.Same)]").With("[GlobalAveragePool]"),
            Shaped("CopiedDeltasOfRows", 13, 30, 8).With("[Conv2D(16, 3, Padding = Padding.Same)]").With("[GlobalAveragePool]"),
            Shaped("CopiedDeltasOfColumns", 231, 16).With("[Conv1D(16, 3, Activation.Tanh)]").With("[GlobalAveragePool]"),
            Shaped("CopiedDeltasOfGroups", 5, 4, 16).With("[Conv2D(32, 3, Activation.Tanh, Groups = 2, Stride = 2, Padding = Padding.Same)]").With("[GlobalAveragePool]"),
            Shaped("PooledWithIdleLines", 6, 4, 8).With("[Conv2D(5, 3, Activation.Tanh, Padding = Padding.Same)]").With("[MaxPool2D(2)]").With("[Flatten]"),
            Shaped("SeriesWithIdleLines", 9, 8).With("[Conv1D(3, 2, Padding = Padding.Causal, Dilation = 2)]").With("[Flatten]"),
            Shaped("CopiedDeltasOfTheLastFilters", 4, 4, 24).With("[Conv2D(16, 1, Activation.Tanh)]").With("[GlobalAveragePool]"),
        ];

        public static IEnumerable<NetworkSource> Declarations() =>
        [
            Shaped("Alone", 5, 4, 1).With("[Conv2D(2, 3)]").With("[Flatten]"),
            Shaped("SamePadding", 5, 6, 2).With("[Conv2D(3, 3, Activation.Tanh, Padding = Padding.Same)]").With("[GlobalAveragePool]"),
            Shaped("SameEvenKernel", 4, 5, 1).With("[Conv2D(2, 2, 4, Padding = Padding.Same)]").Activation("Gelu").With("[Flatten]").Dense(2),
            Shaped("Strided", 7, 8, 2).With("[Conv2D(2, 3, Activation.Tanh, Stride = 2)]").With("[Conv2D(2, 2, Stride = 2)]").With("[Flatten]"),
            Shaped("StridedSame", 6, 5, 1).With("[Conv2D(2, 3, Activation.Sigmoid, Stride = 2, Padding = Padding.Same)]")
                .With("[Conv2D(2, 3, Stride = 3, Padding = Padding.Same)]").With("[Flatten]"),
            Shaped("StrideBeyondTheKernel", 7, 7, 1).With("[Conv2D(2, 1, Activation.Tanh)]").With("[Conv2D(2, 2, Stride = 3)]").With("[Flatten]"),
            Shaped("StridesApart", 5, 7, 1).With("[Conv2D(1, 1)]").With("[Conv2D(2, 3, 2, StrideHeight = 2, DilationWidth = 3)]").With("[Flatten]"),
            Shaped("Dilated", 7, 6, 2).With("[Conv2D(2, 1, Activation.Tanh)]").With("[Conv2D(2, 3, 2, Dilation = 2)]").With("[Flatten]"),
            Shaped("DilatedSame", 5, 5, 1).With("[Conv2D(2, 1)]").With("[Conv2D(2, 3, Dilation = 2, Padding = Padding.Same)]").With("[GlobalAveragePool]"),
            Shaped("DilatedStrided", 7, 9, 1).With("[Conv2D(1, 1)]").With("[Conv2D(1, 3, Dilation = 2, Stride = 2, Padding = Padding.Same)]").With("[Flatten]"),
            Shaped("Grouped", 4, 4, 4).With("[Conv2D(4, 1, Activation.Tanh)]").With("[Conv2D(6, 2, Groups = 2)]").With("[Flatten]").Dense(1),
            Shaped("ManyGroups", 5, 4, 19).With("[Conv2D(38, 2, Groups = 19, Padding = Padding.Same)]").With("[GlobalAveragePool]"),
            Shaped("GroupsInRows", 12, 12, 16).With("[Conv2D(16, 3, Groups = 16, Padding = Padding.Same)]").With("[GlobalAveragePool]"),
            Shaped("GroupsInColumns", 301, 3).With("[Conv1D(6, 2, Activation.Tanh, Groups = 3)]").With("[GlobalAveragePool]"),
            Shaped("PooledGroupsInRows", 12, 30, 4).With("[Conv2D(4, 3, Groups = 4)]").With("[MaxPool2D(2)]").With("[GlobalAveragePool]"),
            Shaped("Depthwise", 5, 4, 3).With("[Conv2D(3, 3, Activation.Tanh, Groups = 3, Padding = Padding.Same)]").With("[Conv2D(6, 2, Groups = 3)]").With("[GlobalAveragePool]"),
            Shaped("Pointwise", 3, 3, 2).With("[Conv2D(17, 1, Activation.Softplus)]").With("[GlobalAveragePool]"),
            Shaped("ManyChannels", 3, 3, 1).With("[Conv2D(9, 2, Activation.Tanh)]").With("[Conv2D(10, 2, UseBias = false)]").With("[Flatten]").Activation("Softmax"),
            Shaped("Silu", 4, 4, 1).With("[Conv2D(2, 3, Activation.Silu, Padding = Padding.Same)]").With("[Conv2D(2, 2, Activation.Selu)]").With("[Conv2D(2, 3)]").With("[Flatten]"),
            Shaped("WithDropout", 4, 4, 1).With("[Conv2D(2, 3, Activation.Tanh, Padding = Padding.Same)]").With("[Dropout(0.25f)]").With("[Conv2D(1, 2)]").With("[Flatten]").Activation("Sigmoid"),
            Shaped("Series", 9, 2).With("[Conv1D(3, 3, Activation.Tanh)]").With("[Conv1D(2, 2)]").With("[Flatten]").Dense(2),
            Shaped("SeriesSame", 8, 1).With("[Conv1D(2, 4, Activation.Tanh, Padding = Padding.Same)]").With("[Conv1D(2, 3, Stride = 2, Padding = Padding.Same)]").With("[Flatten]"),
            Shaped("Causal", 7, 1).With("[Conv1D(2, 2, Activation.Tanh, Padding = Padding.Causal)]")
                .With("[Conv1D(2, 2, Activation.Tanh, Padding = Padding.Causal, Dilation = 2)]").With("[Conv1D(1, 3, Padding = Padding.Causal, Dilation = 4)]").With("[Flatten]"),
            Shaped("CausalStrided", 9, 2).With("[Conv1D(2, 1)]").With("[Conv1D(2, 3, Padding = Padding.Causal, Stride = 2)]").With("[Flatten]"),
            Shaped("CausalDepthwise", 6, 2).With("[Conv1D(4, 3, Padding = Padding.Causal, Groups = 2, UseBias = false)]").Activation("Tanh").With("[GlobalAveragePool]"),
            Shaped("LongKernel", 3, 2).With("[Conv1D(2, 7, Padding = Padding.Same)]").With("[Flatten]").Dense(1),
            Shaped("Pooled", 6, 4, 1).With("[Conv2D(5, 3, Activation.HardSigmoid, Padding = Padding.Same)]").With("[MaxPool2D(2)]").With("[Conv2D(2, 2)]").With("[Flatten]"),
            Shaped("PooledTwice", 8, 10, 2).With("[Conv2D(3, 3, Padding = Padding.Same)]").With("[LeakyRelu(0.5f)]").With("[MaxPool2D(2)]")
                .With("[Conv2D(4, 2, Activation.Relu, Groups = 1, Padding = Padding.Same)]").With("[MaxPool2D(2, 1)]").With("[Conv2D(2, 2, Padding = Padding.Same)]").With("[MaxPool2D(1, 2)]").With("[Flatten]").Dense(2),
            Shaped("PooledLeavingOut", 7, 9, 1).With("[Conv2D(2, 1, Activation.Tanh)]").With("[Conv2D(2, 2, 3, Stride = 1, Dilation = 2)]").With("[MaxPool2D(2)]").With("[Flatten]"),
            Shaped("PooledRest", 17, 17, 1).With("[Conv2D(16, 2)]").With("[MaxPool2D(2)]").With("[GlobalAveragePool]"),
            Shaped("PooledRestIn16Registers", 17, 17, 1).With("[Conv2D(7, 2)]").With("[MaxPool2D(2)]").With("[GlobalAveragePool]"),
            Shaped("PooledGroups", 5, 5, 4).With("[Conv2D(4, 1, Activation.Tanh)]").With("[Conv2D(6, 2, Groups = 2, UseBias = false)]").With("[MaxPool2D(2)]").With("[Flatten]").Dense(1),
            Shaped("PooledDepthwise", 6, 4, 3).With("[Conv2D(3, 1, Activation.Tanh)]").With("[Conv2D(3, 3, Groups = 3, Stride = 1, Padding = Padding.Same)]").With("[MaxPool2D(2)]").With("[GlobalAveragePool]").Activation("Softmax"),
            Shaped("PooledSeries", 17, 1).With("[Conv1D(3, 3, Stride = 2, Padding = Padding.Same)]").With("[MaxPool1D(3)]").Activation("Tanh").With("[Conv1D(2, 2)]").With("[MaxPool1D(2)]").With("[Flatten]"),
            Shaped("RowsInParts", 29, 12, 3).With("[Conv2D(3, 3, Activation.Tanh, Padding = Padding.Same)]").With("[Conv2D(2, 2, Stride = 2)]").With("[GlobalAveragePool]"),
            Shaped("ColumnsInParts", 201, 3).With("[Conv1D(3, 2, Activation.Tanh)]").With("[Conv1D(2, 3, Stride = 2)]").With("[GlobalAveragePool]"),
            Shaped("PooledRowsInParts", 22, 30, 2).With("[Conv2D(3, 3, Activation.Tanh)]").With("[MaxPool2D(2)]").With("[GlobalAveragePool]"),
            Shaped("LargeKernel", 28, 28, 1).With("[Conv2D(1, 27, Activation.Tanh)]").With("[Flatten]"),
            Shaped("VeryLongKernel", 702, 1).With("[Conv1D(1, 700)]").With("[Flatten]"),
            Shaped("Wide", 37, 1).With("[Conv1D(2, 5, Activation.Tanh)]").With("[Conv1D(1, 3, Padding = Padding.Same)]").With("[GlobalAveragePool]"),
        ];

        private static NetworkSource Shaped(string name, params int[] shape) => Named(name).Input(shape);
    }
}
