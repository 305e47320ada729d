using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Parity;

/// <summary>Every activation, every loss and the awkward sizes, each in a network of its own; all compiled together.</summary>
public sealed class ParityTests(ParityTests.Networks networks) : IClassFixture<ParityTests.Networks>
{
    private static readonly string[] Activations =
        ["Linear", "Relu", "Gelu", "Silu", "Selu", "Softplus", "Softsign", "HardSigmoid", "Sigmoid", "Tanh", "Exponential"];

    private static readonly string[] Parametric = ["[LeakyRelu(0.1f)]", "[LeakyRelu(0f)]", "[Elu(1f)]", "[Elu(0.7f)]"];

    private static readonly int[] Sizes = [1, 3, 4, 8, 15, 16, 17, 31, 32, 33];

    public static TheoryData<string> Names => [.. Declarations().Select(declaration => declaration.Name)];

    [Theory]
    [Trait("Category", "Numerics")]
    [MemberData(nameof(Names))]
    public void AgreesWithTheReference(string name)
    {
        foreach (var rows in new[] { 1, 2, 5, 6, 7, 13 })
        {
            Parity.Check(networks.Create(name), rows);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ReferenceAgreesWithCentralDifferences(string name) => Parity.CheckReference(networks.Create(name), rows: 3);

    private static IEnumerable<NetworkSource> Declarations() => [.. OfActivations(), .. OfSizes(), .. OfLosses(), .. OfPlans(), .. OfRegularization(), .. OfTrainingAlone()];

    /// <summary>Each activation in a hidden layer, and as the output behind a squared loss.</summary>
    private static IEnumerable<NetworkSource> OfActivations()
    {
        foreach (var activation in Activations)
        {
            yield return Named($"Hidden{activation}").Input(5).Dense(17, activation).Dense(3);
            yield return Named($"Output{activation}").Input(5).Dense(4, "Tanh").Dense(3, activation).Output("MeanSquaredError");
        }

        for (var index = 0; index < Parametric.Length; index++)
        {
            yield return Named($"HiddenParametric{index}").Input(5).Dense(17).With(Parametric[index]).Dense(3);
            yield return Named($"OutputParametric{index}").Input(5).Dense(4, "Tanh").Dense(3).With(Parametric[index]);
        }
    }

    private static IEnumerable<NetworkSource> OfSizes() => Sizes.SelectMany(size => new[]
    {
        Named($"Width{size}").Input(3).Dense(size, "Relu").Dense(2, "Softmax"),
        Named($"Input{size}").Input(size).Dense(4, "Tanh").Dense(1, "Sigmoid"),
        Named($"Output{size}").Input(2).Dense(3, "Silu").Dense(size),
    });

    private static IEnumerable<NetworkSource> OfLosses() =>
    [
        Named("AbsoluteError").Input(4).Dense(6, "Tanh").Dense(3).Output("MeanAbsoluteError"),
        Named("Huber").Input(4).Dense(6, "Tanh").Dense(3).Output("Huber", 0.5f),
        Named("HuberDefault").Input(4).Dense(6, "Tanh").Dense(17).Output("Huber"),
        Named("Hinge").Input(4).Dense(6, "Tanh").Dense(3).Output("Hinge"),
        Named("HingeSingle").Input(4).Dense(6, "Tanh").Dense(1, "Tanh").Output("Hinge"),
        Named("SquaredHinge").Input(4).Dense(6, "Tanh").Dense(17, "Selu").Output("SquaredHinge"),
        Named("LogCosh").Input(4).Dense(6, "Tanh").Dense(3).Output("LogCosh"),
        Named("LogCoshSingle").Input(4).Dense(6, "Tanh").Dense(1).Output("LogCosh"),
        Named("Poisson").Input(4).Dense(6, "Tanh").Dense(3, "Softplus").Output("Poisson"),
        Named("PoissonSingle").Input(4).Dense(6, "Tanh").Dense(1, "Softplus").Output("Poisson"),
        Named("PoissonExponential").Input(4).Dense(6, "Tanh").Dense(3, "Exponential").Output("Poisson"),
        Named("PoissonSoftmax").Input(4).Dense(6, "Tanh").Dense(5, "Softmax").Output("Poisson"),
        Named("KullbackLeibler").Input(4).Dense(6, "Tanh").Dense(5, "Softmax").Output("KullbackLeibler"),
        Named("ManyDivergences").Input(4).Dense(6, "Tanh").Dense(35, "Softmax").Output("KullbackLeibler"),
        Named("ManyLabels").Input(4).Dense(6, "Tanh").Dense(18, "Sigmoid"),
        Named("ManyClasses").Input(4).Dense(6, "Tanh").Dense(35, "Softmax"),
        Named("Brier").Input(4).Dense(6, "Tanh").Dense(5, "Softmax").Output("MeanSquaredError"),
        Named("SigmoidSquared").Input(4).Dense(6, "Tanh").Dense(5, "Sigmoid").Output("MeanSquaredError"),
    ];

    /// <summary>What the planner may do with a stack: fuse, not fuse, pad, keep, transpose.</summary>
    private static IEnumerable<NetworkSource> OfPlans() =>
    [
        Named("OneLayer").Input(7).Dense(3),
        Named("OneClassifier").Input(7).Dense(3, "Softmax"),
        Named("FusedLines").Input(7).Dense(9).Activation("Relu").Dense(4).Activation("Gelu").Dense(3).Activation("Softmax"),
        Named("ActivationFirst").Input(7).Activation("Tanh").Dense(3),
        Named("KeptActivationFirst").Input(7).Activation("Gelu").Dense(3, "Softmax"),
        Named("Scaled").Input(7).With("[Normalization]").Dense(9, "Tanh").Dense(3, "Softmax"),
        Named("ScaledInVectors").Input(32).With("[Normalization]").Dense(9, "Gelu").Dense(1),
        Named("ScaledInMoreThanVectors").Input(35).With("[Normalization]").Dense(1, "Sigmoid"),
        Named("ScaledAndBent").Input(18).With("[Normalization]").Activation("Gelu").Dense(3),
        Named("ScaledAndCut").Input(3).With("[Normalization]").With("[LeakyRelu(0.1f)]").Dense(16).Dense(2),
        Named("Deep").Input(3).Dense(8, "Selu").Dense(7, "Gelu").Dense(6, "Softplus").Dense(5).With("[Elu]").Dense(2, "Softmax"),
    ];

    /// <summary>What changes loss and gradient beside the data: penalties on some tensors and not on others, smoothed labels.</summary>
    private static IEnumerable<NetworkSource> OfRegularization() =>
    [
        Named("Penalties").With("[L2(0.01f)]").Input(5).Dense(17, "Relu").Dense(3),
        Named("PenaltiesOfALayer").Input(5).Dense(17).With("[L1(0.02f, IncludeBiases = true)]").With("[L2(0.03f)]").With("[LeakyRelu(0.1f)]").Dense(3, "Softmax"),
        Named("PenaltiesReplaced").Input(16).With("[L1(0.01f)]").With("[L2(0.01f, IncludeBiases = true)]").Dense(33, "Gelu").With("[L2(0f)]").Dense(1, "Sigmoid"),
        Named("SmoothClasses").Input(4).Dense(6, "Tanh").Dense(5, "Softmax").With("[Output(Loss.CrossEntropy, LabelSmoothing = 0.1f)]"),
        Named("SmoothLabel").Input(4).Dense(6, "Tanh").Dense(1, "Sigmoid").With("[Output(Loss.BinaryCrossEntropy, LabelSmoothing = 0.2f)]"),
        Named("SmoothLabels").With("[L1(0.01f)]").Input(4).Dense(6, "Tanh").Dense(18, "Sigmoid").With("[Output(Loss.BinaryCrossEntropy, LabelSmoothing = 0.2f)]"),
    ];

    /// <summary>Dropout and noise: first, in the middle, several, in whole vectors and not, beside every way to keep an activation.</summary>
    private static IEnumerable<NetworkSource> OfTrainingAlone() =>
    [
        Named("DroppedInputs").Input(7).With("[Dropout(0.3f)]").Dense(9, "Tanh").Dense(3, "Softmax"),
        Named("DroppedInputsInVectors").Input(32).With("[Dropout(0.3f)]").Dense(1),
        Named("DroppedInputsOfOne").Input(19).With("[Dropout(0.3f)]").Dense(1, "Sigmoid"),
        Named("DroppedTwice").Input(5).Dense(17, "Relu").With("[Dropout(0.5f)]").Dense(9, "Gelu").With("[Dropout(0.25f)]").Dense(3, "Softmax"),
        Named("DroppedInARow").Input(5).Dense(33, "Tanh").With("[Dropout(0.2f)]").With("[Dropout(0.3f)]").Dense(1),
        Named("DroppedAndBent").Input(5).Dense(9).With("[Dropout(0.5f)]").Activation("Silu").Dense(2),
        Named("DroppedLong").Input(3).Dense(130, "Selu").With("[Dropout(0.5f)]").Dense(2),
        Named("DroppedNever").Input(3).Dense(5, "Tanh").With("[Dropout(0f)]").Dense(2),
        Named("NoisyInputs").Input(6).With("[GaussianNoise(0.3f)]").Dense(17, "Softsign").Dense(2),
        Named("NoisyEverywhere").Input(6).With("[Normalization]").With("[GaussianNoise(0.1f)]").Dense(17, "Sigmoid").With("[GaussianNoise(0.2f)]").With("[Dropout(0.4f)]").Dense(1),
    ];

    private static NetworkSource Named(string name) => NetworkSource.Named(name, maxBatchSize: 13);

    public sealed class Networks : IDisposable
    {
        private readonly Dictionary<string, NetworkSource> _declarations = Declarations().ToDictionary(declaration => declaration.Name);
        private readonly CompiledNetworks _compiled;

        public Networks() => _compiled = CompiledNetworks.Compile([.. _declarations.Values]);

        public CompiledNetwork Create(string name) => _compiled.Create(_declarations[name]);

        public void Dispose() => _compiled.Dispose();
    }
}
