using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Parity.Layers;

/// <summary>Pooling, and the views and moves of values it stands between.</summary>
public sealed class PoolingTests(PoolingTests.Networks networks) : IClassFixture<PoolingTests.Networks>
{
    public static TheoryData<string> Names => [.. Networks.Declarations().Select(declaration => declaration.Name)];

    [Theory]
    [Trait("Category", "Numerics")]
    [MemberData(nameof(Names))]
    public void AgreesWithTheReference(string name) => networks.AgreesWithTheReference(name);

    [Theory]
    [MemberData(nameof(Names))]
    public void ReferenceAgreesWithCentralDifferences(string name) => networks.ReferenceAgreesWithCentralDifferences(name);

    public sealed class Networks() : NetworkFamily(Declarations())
    {
        public static IEnumerable<NetworkSource> Declarations() =>
        [
            Named("FlattenedInput").Input(3, 2, 2).With("[Flatten]").Dense(5, "Tanh").Dense(2),
            Named("AveragedInput").Input(4, 5, 3).With("[GlobalAveragePool]").Dense(6, "Tanh").Dense(3, "Softmax"),
            Named("AveragedOutput").Input(7, 3).Activation("Gelu").With("[GlobalAveragePool]").Activation("Softmax"),
            Named("AveragedSigmoid").Input(7, 3).With("[GlobalAveragePool]").Activation("Sigmoid"),
            Named("AveragedTanh").Input(7, 17).Activation("Tanh").With("[GlobalAveragePool]").Activation("Tanh"),
        ];
    }
}
