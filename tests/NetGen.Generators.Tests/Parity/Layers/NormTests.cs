using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Parity.Layers;

/// <summary>Normalization by a sample's own statistics or those of the data, and rectifiers with trained slopes.</summary>
public sealed class NormTests(NormTests.Networks networks) : IClassFixture<NormTests.Networks>
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
            Named("LayerNormOfInput").Input(5).With("[LayerNorm]").Dense(3),
            Named("LayerNormInside").Input(3).Dense(9, "Tanh").With("[LayerNorm(Epsilon = 1e-3f)]").Activation("Tanh").Dense(2, "Softmax"),
            Named("LayerNormOfPlaces").Input(3).Dense(30).With("[Reshape(5, 2, 3)]").With("[LayerNorm]").Activation("Gelu").With("[Flatten]").Dense(2),
            Named("LayerNormOfAxes").Input(3).Dense(30, "Sigmoid").With("[Reshape(5, 2, 3)]").With("[LayerNorm(2)]").With("[GlobalAveragePool]").Dense(2),
            Named("LayerNormOfAll").Input(3).Dense(34, "Gelu").With("[Reshape(17, 2)]").With("[LayerNorm(2)]").With("[Flatten]"),
            Named("RmsNormInside").Input(3).Dense(17).With("[RmsNorm(Epsilon = 0.01f)]").Activation("Silu").Dense(2),
            Named("RmsNormOfAxes").Input(3).Dense(24, "Tanh").With("[Reshape(2, 4, 3)]").With("[RmsNorm(2)]").With("[Flatten]").Activation("Sigmoid"),
            Named("GroupNormOfPlaces").Input(3).Dense(24, "Tanh").With("[Reshape(2, 2, 6)]").With("[GroupNorm(3)]").With("[Flatten]").Dense(2),
            Named("GroupNormOfOne").Input(3).Dense(20).With("[Reshape(10, 2)]").With("[GroupNorm(1)]").With("[Elu]").With("[Flatten]").Dense(1),
            Named("InstanceNorm").Input(3).Dense(22, "Tanh").With("[Reshape(11, 2)]").With("[GroupNorm(2, Epsilon = 1e-2f)]").Activation("Softplus").With("[GlobalAveragePool]").Dense(2),
            Named("GroupNormOfRows").Input(3).Dense(8, "Tanh").With("[GroupNorm(2)]").Dense(2),
            Named("NormsOfOneSource").Input(3).Dense(12, "Tanh", "Trunk").With("[LayerNorm(Name = \"A\")]").With("[RmsNorm(Name = \"B\", From = \"Trunk\")]").With("[Add(\"A\", \"B\")]").Dense(2),
            Named("NormsOfBlocks").Input(3, 2).Dense(3, "Tanh").With("[LayerNorm]").Activation("Tanh").With("[RmsNorm]").Activation("Sigmoid").With("[GroupNorm(1)]").With("[Flatten]").Dense(2),
            Named("ScaledSteps").Input(5, 3).With("[Normalization]").Activation("Gelu").With("[Conv1D(2, 2)]").With("[GlobalAveragePool]"),
            Named("ScaledPixels").With("[Input(2, 3, 2)]").With("[Normalization]").With("[Flatten]").Dense(2),
            Named("PReluShared").Input(3).Dense(7).With("[PRelu]").Dense(2),
            Named("PReluOfChannels").Input(3).Dense(18, "Tanh").With("[Reshape(6, 3)]").With("[PRelu(-0.5f, ForEachChannel = true)]").With("[Flatten]").Dense(2),
        ];
    }
}
