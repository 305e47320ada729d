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

    /// <summary>Between the layer and its normalization the twin has a layer that predictions leave out: there the normalization is a pass of its own.</summary>
    [Theory]
    [Trait("Category", "Numerics")]
    [InlineData("FoldedTwice", "FoldedNowhere")]
    [InlineData("FoldedDenseTwice", "FoldedDenseNowhere")]
    public void AFoldedOnePredictsTheBitsOfAPassOfItsOwn(string folded, string twin) => Assert.Equal(networks.Predictions(folded), networks.Predictions(twin));

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
            Named("FoldedAlone").Input(4, 5, 2).With("[Conv2D(3, 2)]").With("[BatchNorm(Epsilon = 0.1f)]").With("[Flatten]"),
            Named("FoldedActivated").Input(6, 5, 1).With("[Conv2D(17, 3, Activation.HardSigmoid, Padding = Padding.Same, UseBias = false)]").With("[BatchNorm(Epsilon = 0.1f)]").With("[LeakyRelu(0.5f)]")
                .With("[MaxPool2D(2)]").With("[Flatten]").Dense(2, "Softmax"),
            Named("FoldedGroups").Input(9, 4).With("[Conv1D(4, 1, Activation.Tanh)]").With("[Conv1D(6, 3, Groups = 2, Stride = 2)]").With("[BatchNorm(Epsilon = 0.1f)]").Activation("HardSigmoid").With("[GlobalAveragePool]"),
            Named("FoldedDense").Input(3).Dense(17).With("[BatchNorm(Epsilon = 0.1f)]").Activation("Relu").Dense(2, "Softmax"),
            Named("FoldedDenseOfWholeVectors").Input(3).Dense(32, "HardSigmoid").With("[BatchNorm(Epsilon = 0.1f)]").With("[LeakyRelu(0.5f)]").With("[Dropout(0.25f)]").Dense(120).With("[BatchNorm(Epsilon = 0.2f)]").Dense(2),
            Named("FoldedDenseAlone").Input(3).Dense(5).With("[BatchNorm(Epsilon = 0.1f)]"),
            Named("FoldedDenseBeforeLanes").Input(3).Dense(30).With("[BatchNorm(Epsilon = 0.1f)]").Activation("HardSigmoid").With("[Reshape(5, 2, 3)]").With("[Conv2D(4, 2)]").With("[Flatten]").Dense(2),
            Named("FoldedDenseBeforeBoth").Input(3).Dense(6).With("[BatchNorm(Epsilon = 0.1f, Name = \"A\")]").Dense(6, name: "B").With("[Add(\"A\", \"B\")]").Dense(2),
            Named("FoldedDenseConcat").Input(3).Dense(6, name: "T").With("[BatchNorm(Epsilon = 0.1f, Name = \"A\")]").Dense(7).With("[BatchNorm(Epsilon = 0.1f, Name = \"B\")]").With("[Concat(\"A\", \"B\")]").Dense(2),
            Folded("FoldedTwice", string.Empty),
            Folded("FoldedNowhere", "[Dropout(0.25f)]"),
            FoldedDense("FoldedDenseTwice", string.Empty),
            FoldedDense("FoldedDenseNowhere", "[Dropout(0.25f)]"),
        ];

        /// <summary>The outputs for a random batch, by statistics that are not those of a fresh network.</summary>
        public float[] Predictions(string name)
        {
            var network = Create(name);
            var parameters = network.Parameters();
            for (var index = network.Info.TrainedCount; index < parameters.Length; index++)
            {
                parameters[index] = 0.5f + (index / (float)parameters.Length);
            }

            network.CopyParametersFrom(parameters);
            var outputs = new float[19 * network.Info.OutputSize];
            network.PredictBatch(RandomBatch.For(network, 19).Inputs, outputs);
            return outputs;
        }

        private static NetworkSource Folded(string name, string between)
        {
            NetworkSource Between(NetworkSource above) => With(above, between);
            var first = Between(Named(name).Input(5, 4, 1).With("[Conv2D(3, 3, Padding = Padding.Same)]")).With("[BatchNorm(Epsilon = 0.1f)]").Activation("HardSigmoid");
            return Between(first.With("[Conv2D(5, 2, Activation.HardSigmoid)]")).With("[BatchNorm(Epsilon = 0.2f)]").With("[Flatten]").Dense(2);
        }

        private static NetworkSource FoldedDense(string name, string between)
        {
            var first = With(Named(name).Input(5).Dense(7), between).With("[BatchNorm(Epsilon = 0.1f)]").Activation("HardSigmoid");
            return With(first.Dense(35, "HardSigmoid"), between).With("[BatchNorm(Epsilon = 0.2f)]").Dense(2);
        }

        private static NetworkSource With(NetworkSource above, string between) => between.Length == 0 ? above : above.With(between);
    }
}
