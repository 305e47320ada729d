using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Parity.Layers;

/// <summary>What only training computes, between layers that compute blocks of samples.</summary>
public sealed class NoiseTests(NoiseTests.Networks networks) : IClassFixture<NoiseTests.Networks>
{
    public static TheoryData<string> Names => [.. Networks.Declarations().Select(declaration => declaration.Name)];

    [Theory]
    [Trait("Category", "Numerics")]
    [MemberData(nameof(Names))]
    public void AgreesWithTheReference(string name) => networks.AgreesWithTheReference(name);

    /// <summary>The layer in between only adds zero, yet takes the values to blocks and back.</summary>
    [Theory]
    [Trait("Category", "Numerics")]
    [InlineData("InRows", "InBlocks")]
    public void DrawsTheSameInRowsAndInBlocks(string rows, string blocks) => Assert.Equal(networks.Gradients(rows, rows: 19), networks.Gradients(blocks, rows: 19));

    public sealed class Networks() : NetworkFamily([.. Declarations(), .. Pairs()])
    {
        public static IEnumerable<NetworkSource> Declarations() =>
        [
            Named("Dropped").Input(3).Dense(24, "Tanh").With("[Reshape(4, 2, 3)]").With("[MaxPool2D(1)]").With("[Dropout(0.4f)]").With("[AveragePool2D(2)]").With("[Flatten]").Dense(2),
            Named("DroppedToRows").Input(3).Dense(14).With("[Reshape(7, 2)]").With("[AveragePool1D(1)]").With("[Dropout(0.5f)]").Activation("Tanh").With("[Flatten]").Dense(2),
            Named("Noisy").Input(8).With("[Reshape(4, 2)]").With("[AveragePool1D(2)]").With("[GaussianNoise(0.3f)]").With("[MaxPool1D(2)]").With("[Flatten]").Dense(2),
        ];

        public static IEnumerable<NetworkSource> Pairs() =>
        [
            Named("InRows").Input(6).With("[Dropout(0.4f)]").With("[GaussianNoise(0.2f)]").Dense(3),
            Named("InBlocks").Input(6).With("[Reshape(1, 6)]").With("[AveragePool1D(1)]").With("[Dropout(0.4f)]").With("[GaussianNoise(0.2f)]").With("[Flatten]").Dense(3),
        ];
    }
}
