using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Parity.Layers;

/// <summary>Several inputs and outputs, through the emitted methods with a span for each.</summary>
public sealed class PortTests(PortTests.Networks networks) : IClassFixture<PortTests.Networks>
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
            Named("TwoHeads").Input(6).Dense(9, "Tanh", "Trunk").Dense(3, "Softmax", "Policy").With("[Dense(1, Activation.Tanh, Name = \"Value\", From = \"Trunk\")]")
                .With("[Output(Loss.CrossEntropy, From = \"Policy\")]").With("[Output(Loss.MeanSquaredError, From = \"Value\", Weight = 0.5f)]")
                .WithMembers(PortAdapter.Members([6], [("Policy", 3), ("Value", 1)], hasLogits: true)),
            Named("NamedHeads").Input(6).Dense(9, "Gelu", "Trunk").Dense(17, "Sigmoid", "A").With("[Dense(1, Name = \"B\", From = \"Trunk\")]").With("[Dense(20, Activation.Gelu, Name = \"C\", From = \"Trunk\")]")
                .With("[Output(Loss.Huber, From = \"C\", Name = \"third\")]").With("[Output(Loss.BinaryCrossEntropy, From = \"A\", Name = \"Second\", Weight = 2f, LabelSmoothing = 0.1f)]").With("[Output(Loss.LogCosh, From = \"B\")]")
                .WithMembers(PortAdapter.Members([6], [("Third", 20), ("Second", 17), ("B", 1)], hasLogits: true)),
            Named("ReadOutputs").Input(6).Dense(5, "Tanh", "A").Dense(4, "Sigmoid", "B").Dense(3, "Gelu", "C").Dense(2, "Sigmoid", "D").Dense(2, name: "E")
                .With("[Output(Loss.MeanSquaredError, From = \"A\")]").With("[Output(Loss.BinaryCrossEntropy, From = \"B\")]").With("[Output(Loss.LogCosh, From = \"C\")]")
                .With("[Output(Loss.MeanSquaredError, From = \"D\")]").With("[Output(Loss.Huber, From = \"E\")]")
                .WithMembers(PortAdapter.Members([6], [("A", 5), ("B", 4), ("C", 3), ("D", 2), ("E", 2)], hasLogits: true)),
            Named("ReadLines").Input(6).Dense(5, name: "A").With("[Activation(Activation.Sigmoid, Name = \"S\")]").With("[Add(\"A\", \"S\")]").Activation("Tanh").Dense(3, "Softmax")
                .With("[Output(Loss.BinaryCrossEntropy, From = \"S\")]").With("[Output(Loss.CrossEntropy)]")
                .WithMembers(PortAdapter.Members([6], [("S", 5), ("Dense2", 3)], hasLogits: true)),
            Named("OutputsInBlocks").Input(4, 3).Activation("Tanh").With("[GlobalAveragePool(Name = \"P\")]").Activation("Gelu").Dense(2, "Softmax", "Q")
                .With("[Output(Loss.MeanSquaredError, From = \"Activation2\", Name = \"P\")]").With("[Output(Loss.CrossEntropy)]")
                .WithMembers(PortAdapter.Members([12], [("P", 3), ("Q", 2)], hasLogits: true)),
            Named("Views").Input(4, 3).Activation("Tanh").With("[Flatten(Name = \"F\")]").With("[Flatten(Name = \"G\", From = \"Input\")]").Dense(2)
                .With("[Output(Loss.MeanSquaredError, From = \"Activation1\")]").With("[Output(Loss.MeanSquaredError, From = \"F\")]").With("[Output(Loss.MeanSquaredError)]")
                .WithMembers(PortAdapter.Members([12], [("Activation1", 12), ("F", 12), ("Dense1", 2)])),
            Named("OneWeighted").Input(4).Dense(3, "Tanh").Dense(2).With("[Output(Loss.MeanSquaredError, Weight = 3f)]"),
            Named("TwoInputs").With("[Input(5, Name = \"board\")]").With("[Input(2, Name = \"Clock\")]").With("[Dense(7, Activation.Tanh, From = \"board\")]").With("[Concat(\"Dense1\", \"Clock\")]").Dense(3, "Softmax")
                .WithMembers(PortAdapter.Members([5, 2], [("Dense2", 3)], hasLogits: true)),
            Named("GatedInputs").With("[Input(5)]").With("[Input(5)]").With("[Dense(5, Activation.Sigmoid, Name = \"Gate\", From = \"Input2\")]").With("[Multiply(\"Input1\", \"Gate\", \"Input2\")]").Dense(1)
                .WithMembers(PortAdapter.Members([5, 5], [("Dense1", 1)])),
            Named("Words").With("[IndexInput(3, 7)]").With("[Embedding(5)]").With("[Flatten]").Dense(4, "Tanh").Dense(3, "Softmax")
                .WithMembers(PortAdapter.Members([-3], [("Dense2", 3)], hasLogits: true)),
            Named("WordsAndNumbers").With("[Input(4, Name = \"features\")]").With("[IndexInput(6, 9, Name = \"words\")]").With("[IndexInput(1, 2, Name = \"kind\")]")
                .With("[Embedding(17, From = \"words\", Name = \"W\")]").With("[GlobalAveragePool(Name = \"P\")]").With("[Embedding(3, From = \"kind\", Name = \"K\")]").Activation("Tanh").With("[Flatten(Name = \"F\")]")
                .With("[Concat(\"features\", \"P\", \"F\")]").Dense(1)
                .WithMembers(PortAdapter.Members([4, -6, -1], [("Dense1", 1)])),
            Named("PenalizedWords").With("[IndexInput(2, 5, Name = \"a\")]").With("[Embedding(4)]").With("[L2(0.01f)]").With("[Flatten]").Dense(2)
                .WithMembers(PortAdapter.Members([-2], [("Dense1", 2)])),
            Named("Everything").With("[Input(16, Name = \"a\")]").With("[Input(3, 4, Name = \"b\")]").With("[Normalization(From = \"a\")]").Dense(4, "Tanh", "N").With("[GlobalAveragePool(From = \"b\", Name = \"P\")]").With("[Add(\"N\", \"P\")]").Dense(3, "Softmax", "X").With("[Dense(1, From = \"N\", Name = \"Y\")]")
                .With("[Output(Loss.CrossEntropy, From = \"X\", LabelSmoothing = 0.1f)]").With("[Output(Loss.MeanSquaredError, From = \"Y\")]")
                .WithMembers(PortAdapter.Members([16, 12], [("X", 3), ("Y", 1)], hasLogits: true)),
        ];
    }
}
