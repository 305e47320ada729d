using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Parity.Layers;

/// <summary>Recurrent layers: last steps and sequences, one above another, beside other layers, with gradients cut short.</summary>
public sealed class RecurrentTests(RecurrentTests.Networks networks) : IClassFixture<RecurrentTests.Networks>
{
    public static TheoryData<string> Names => [.. Networks.Declarations().Select(declaration => declaration.Name)];

    /// <summary>Gradients that are cut short are no derivatives of the loss.</summary>
    public static TheoryData<string> WholeNames =>
        [.. Networks.Declarations().Where(declaration => !declaration.ToString().Contains("TruncateAfter", StringComparison.Ordinal)).Select(declaration => declaration.Name)];

    [Theory]
    [Trait("Category", "Numerics")]
    [MemberData(nameof(Names))]
    public void AgreesWithTheReference(string name) => networks.AgreesWithTheReference(name);

    [Theory]
    [MemberData(nameof(WholeNames))]
    public void ReferenceAgreesWithCentralDifferences(string name) => networks.ReferenceAgreesWithCentralDifferences(name);

    /// <summary>
    /// By hand: with weights of 1 and inputs of 1 the states are 1, 2, 3. Of the last state's gradient, 1, each step gets 1 as far as it flows.
    /// </summary>
    [Theory]
    [InlineData("HandWhole", 3, 3)]
    [InlineData("HandTwo", 2, 3)]
    [InlineData("HandOne", 1, 2)]
    public void CutsGradients(string name, float ofInputs, float ofState) => Assert.Equal([ofInputs, ofState, ofInputs, ofInputs], networks.GradientsOfOnes(name));

    public sealed class Networks() : NetworkFamily(Declarations())
    {
        public float[] GradientsOfOnes(string name)
        {
            var network = Create(name);
            network.CopyParametersFrom([1f, 1f, 0f, 0f]);
            var training = new TrainingState(network.Info, new Sgd(0.1f));
            network.Forward([1f, 1f, 1f], training);
            network.Backward([1f], training);
            return network.Gradients(training);
        }

        public static IEnumerable<NetworkSource> Declarations() =>
        [
            Named("SimpleLast").Input(5, 2).With("[SimpleRnn(3)]").Dense(2),
            Named("SimpleReluSequence").Input(4, 3).With("[SimpleRnn(5, Activation.Relu, ReturnSequence = true)]").With("[SimpleRnn(2)]"),
            Named("SimpleManyUnits").Input(3, 2).With("[SimpleRnn(11, ReturnSequence = true)]").With("[Dense(11, Activation.Relu)]").With("[SimpleRnn(7)]"),
            Named("SimpleOneStep").Input(1, 3).With("[SimpleRnn(2, ReturnSequence = true)]").With("[Flatten]").Dense(2, "Softmax"),
            Named("SimpleCut").Input(5, 1).With("[SimpleRnn(2, ReturnSequence = true, TruncateAfter = 2)]"),
            Named("HandWhole").Input(3, 1).With("[SimpleRnn(1, Activation.Relu, TruncateAfter = 3)]"),
            Named("HandTwo").Input(3, 1).With("[SimpleRnn(1, Activation.Relu, TruncateAfter = 2)]"),
            Named("HandOne").Input(3, 1).With("[SimpleRnn(1, Activation.Relu, TruncateAfter = 1)]"),
            Named("GruLast").Input(4, 2).With("[Gru(3)]").Dense(2, "Softmax"),
            Named("GruSequence").Input(3, 1).With("[Gru(4, ReturnSequence = true)]"),
            Named("GruBefore").Input(4, 2).With("[Gru(3, ResetAfter = false)]").Dense(1),
            Named("GruBeforeSequence").Input(3, 2).Activation("Tanh").With("[Gru(5, ResetAfter = false, ReturnSequence = true)]").With("[Gru(2)]"),
            Named("GruCut").Input(5, 2).With("[Gru(3, TruncateAfter = 2)]").Dense(1),
            Named("GruBeforeCut").Input(5, 2).With("[Gru(3, ResetAfter = false, ReturnSequence = true, TruncateAfter = 3)]").With("[GlobalAveragePool]"),
            Named("GruStacked").Input(3, 2).With("[Gru(3, ReturnSequence = true)]").With("[Gru(2, ReturnSequence = true)]").With("[Activation(Activation.Gelu)]").With("[Flatten]").Dense(2),
            Named("DenseSteps").Input(3, 2).Dense(3, "Tanh").Dense(1),
            Named("DenseStepsAround").Input(4, 3).Dense(9, "Gelu").With("[Lstm(2, ReturnSequence = true)]").Dense(13, "Selu").With("[Flatten]").Dense(2, "Softmax"),
            Named("DenseManySteps").Input(17, 5).Dense(19, "Tanh").Dense(18),
            Named("GruManySteps").Input(11, 2).With("[Gru(11, ReturnSequence = true)]").With("[Gru(8, ResetAfter = false)]"),
            Named("LstmLast").Input(4, 2).With("[Lstm(3)]").Dense(2),
            Named("LstmSequence").Input(3, 1).With("[Lstm(4, ReturnSequence = true, ForgetBias = 0.5f)]").With("[Lstm(2)]"),
            Named("LstmOneStep").Input(1, 2).With("[Lstm(3)]").Activation("Sigmoid"),
            Named("LstmCut").Input(5, 2).With("[Lstm(2, ReturnSequence = true, TruncateAfter = 1)]"),
        ];
    }
}
