using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Parity.Layers;

/// <summary>Normalization by the statistics of the batch.</summary>
public sealed class BatchNormTests(BatchNormTests.Networks networks) : IClassFixture<BatchNormTests.Networks>
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
            Named("BatchNormOfInput").Input(5).With("[BatchNorm(Epsilon = 0.1f)]").Dense(3),
            Named("BatchNormOnly").Input(3, 2).With("[BatchNorm(Epsilon = 0.1f)]"),
            Named("BatchNormInside").Input(3).Dense(9, "Tanh").With("[BatchNorm(Epsilon = 0.1f)]").Activation("Gelu").Dense(2, "Softmax"),
            Named("BatchNormOfPlaces").Input(3).Dense(30).With("[Reshape(5, 2, 3)]").With("[BatchNorm(Epsilon = 0.1f)]").Activation("Tanh").With("[GlobalAveragePool]").Dense(2),
            Named("BatchNormTwice").Input(3).Dense(7).With("[BatchNorm(Epsilon = 0.1f)]").Activation("Tanh").Dense(17).With("[BatchNorm(Epsilon = 0.2f)]").Activation("Sigmoid").Dense(2),
            Named("BatchNormBeside").Input(3).Dense(4, "Tanh", "Trunk").With("[BatchNorm(Epsilon = 0.1f, Name = \"A\")]").With("[BatchNorm(Epsilon = 0.3f, Name = \"B\", From = \"Trunk\")]").With("[Add(\"A\", \"B\")]").Dense(2),
            Named("BatchNormRead").Input(3).Dense(4).With("[BatchNorm(Epsilon = 0.1f, Name = \"A\")]").With("[Activation(Activation.Tanh, Name = \"T\")]").Dense(4, name: "B").With("[Add(\"T\", \"B\")]").Dense(1, "Sigmoid"),
        ];
    }
}
