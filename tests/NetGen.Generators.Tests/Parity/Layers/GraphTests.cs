using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Parity.Layers;

/// <summary>Branches and joins, of rows and of blocks of samples.</summary>
public sealed class GraphTests(GraphTests.Networks networks) : IClassFixture<GraphTests.Networks>
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
            Named("Residual").Input(5).Dense(17, "Tanh", "A").Dense(17, "Silu").Dense(17, name: "B").With("[Add(\"A\", \"B\")]").Activation("Gelu").Dense(3, "Softmax"),
            Named("Skip").Input(5).Dense(6, "Tanh", "A").Dense(4, "Tanh", "B").With("[Dense(3, Activation.Sigmoid, Name = \"C\", From = \"A\")]").With("[Concat(\"B\", \"C\", \"Input\")]").Dense(2),
            Named("GatedInput").Input(5).Dense(5, "Sigmoid", "Gate").With("[Multiply(\"Input\", \"Gate\", \"Input\")]").Dense(2, "Tanh"),
            Named("GatedWideInput").Input(16).Dense(16, "Sigmoid", "Gate").With("[Multiply(\"Gate\", \"Input\")]").Activation("Silu").Dense(2),
            Named("Square").Input(5).Dense(7, "Tanh", "A").With("[Multiply(\"A\", \"A\")]").Dense(2),
            Named("Doubled").Input(5).Dense(7, "Softplus", "A").With("[Add(\"A\", \"A\", \"A\")]").Activation("Tanh").Dense(1),
            Named("TwiceConcatenated").Input(5).Dense(3, "Gelu", "A").With("[Concat(\"A\", \"A\")]").Activation("Silu").Dense(2),
            Named("AddedInput").Input(19).Dense(19, "Tanh").With("[Add(\"Input\", \"Dense1\")]"),
            Named("JoinedOutput").Input(6).Dense(3, name: "A").With("[Dense(3, From = \"Input\", Name = \"B\")]").With("[Add(\"A\", \"B\")]").Activation("Softmax"),
            Named("ProductOutput").Input(6).Dense(3, name: "A").With("[Dense(3, From = \"Input\", Name = \"B\")]").With("[Multiply(\"A\", \"B\")]").Activation("Sigmoid"),
            Named("ConcatenatedOutput").Input(6).Dense(3, "Tanh", "A").With("[Dense(4, From = \"Input\", Name = \"B\")]").With("[Concat(\"B\", \"A\")]").Activation("Softmax"),
            Named("DroppedBranch").Input(6).Dense(9, "Tanh", "A").With("[Dropout(0.4f, Name = \"D\")]").With("[Add(\"A\", \"D\")]").Dense(2),
            Named("DroppedInput").Input(6).With("[Dropout(0.4f, Name = \"D\")]").Dense(6, "Tanh", "A").With("[Multiply(\"D\", \"A\", \"Input\")]").Dense(2),
            Named("ConcatenatedPlaces").Input(4, 3).Activation("Tanh").With("[Concat(\"Input\", \"Activation1\", Name = \"C\")]").Activation("Gelu").With("[Flatten]").Dense(2),
            Named("BlocksAndRows").Input(3, 2, 5).With("[GlobalAveragePool(Name = \"P\")]").Dense(5, "Tanh", "A").With("[Add(\"P\", \"A\")]").Activation("Silu").With("[Concat(\"Activation1\", \"P\", \"A\")]").Dense(2),
            Named("Blocks").Input(3, 5).Activation("Tanh").With("[GlobalAveragePool(Name = \"P\")]").With("[GlobalAveragePool(From = \"Input\", Name = \"Q\")]").With("[Multiply(\"P\", \"Q\")]").Activation("Gelu").With("[Concat(\"Activation2\", \"Q\")]").Activation("Sigmoid"),
            Named("Diamonds").Input(4).Dense(6, "Selu", "A").Dense(6, "Tanh", "B").With("[Add(\"A\", \"B\", Name = \"C\")]").Dense(6, "Relu", "D").With("[Multiply(\"C\", \"D\", \"A\", Name = \"E\")]").With("[Concat(\"E\", \"C\", \"A\")]").Dense(2),
        ];
    }
}
