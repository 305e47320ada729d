using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Parity;

/// <summary>Gradients that are applied where they arise give the bits of gradients that are kept and applied later.</summary>
[Trait("Category", "Numerics")]
public sealed class DescentTests
{
    private static readonly NetworkSource[] Declarations =
    [
        NetworkSource.Named("Classifier", maxBatchSize: 13).Input(5).Dense(17, "Relu").Dense(33, "Gelu").Dense(3, "Softmax"),
        NetworkSource.Named("Head", maxBatchSize: 13).Input(3).Dense(64, "Tanh").Dense(9, "Softplus").Dense(1, "Sigmoid"),
        NetworkSource.Named("Tiny", maxBatchSize: 13).Input(2).Dense(8, "Tanh").Dense(1, "Sigmoid").Output("MeanSquaredError"),
        NetworkSource.Named("Gated", maxBatchSize: 13).Input(3).Dense(7, "Silu").Dense(1, "Silu"),
        NetworkSource.Named("Deep", maxBatchSize: 13).Input(12).Dense(5, "Gelu").Dense(8, "Softsign").Dense(1, "Gelu"),
        NetworkSource.Named("TinyClassifier", maxBatchSize: 13).Input(4).Dense(6, "Selu").Dense(3, "Softmax"),
        NetworkSource.Named("TinyRegression", maxBatchSize: 13).Input(9).Dense(8, "Softsign").Dense(2, "Gelu").Output("Huber"),
        NetworkSource.Named("NoisyInput", maxBatchSize: 13).Input(3).With("[Dropout(0.3f)]").Dense(8, "Tanh").Dense(1),
        NetworkSource.Named("TinyLogits", maxBatchSize: 13).Input(3).Dense(8, "Relu").Dense(3, "Sigmoid"),
        NetworkSource.Named("Named", maxBatchSize: 13).Input(3).With("[Dense(8, Activation.Tanh, Name = \"Hidden\")]").With("[Dense(1, Activation.Sigmoid, Name = \"HiddenOutput\")]"),
        NetworkSource.Named("Small", maxBatchSize: 13).Input(4).Dense(16, "Silu").Dense(3, "Selu").Output("Huber"),
        NetworkSource.Named("Lone", maxBatchSize: 13).Input(4).Dense(1, "Gelu").Output("MeanAbsoluteError"),
        NetworkSource.Named("Count", maxBatchSize: 13).Input(3).Dense(8, "Tanh").Dense(1, "Softplus").Output("Poisson"),
        NetworkSource.Named("Margin", maxBatchSize: 13).Input(3).Dense(8, "Tanh").Dense(1).Output("Hinge"),
        NetworkSource.Named("Divergence", maxBatchSize: 13).Input(3).Dense(8, "Tanh").Dense(4, "Softmax").Output("KullbackLeibler"),
        NetworkSource.Named("Noisy", maxBatchSize: 13).Input(3).With("[GaussianNoise(0.1f)]").Dense(8, "Tanh").With("[Dropout(0.4f)]").Dense(1),
        NetworkSource.Named("NoisyClassifier", maxBatchSize: 13).Input(16).With("[Dropout(0.2f)]").Dense(9).With("[Dropout(0.4f)]").With("[Elu]").Dense(3, "Softmax"),
        NetworkSource.Named("Scaled", maxBatchSize: 13).Input(5).With("[Normalization]").Activation("Gelu").Dense(8, "Tanh").Dense(1),
        NetworkSource.Named("TinyScaled", maxBatchSize: 13).Input(5).With("[Normalization]").Dense(4, "Selu").Dense(1),
        NetworkSource.Named("ScaledClassifier", maxBatchSize: 13).Input(17).With("[Normalization]").Dense(3, "Softmax"),
        NetworkSource.Named("Packed", maxBatchSize: 13).Input(650).Dense(20, "Relu").Dense(2),
    ];

    private static readonly Sgd[] Rules = [new(1e-3f), new(1e-3f, momentum: 0.9f), new(1e-3f, momentum: 0.8f, nesterov: true)];

    [Fact]
    public void GivesTheSameBits()
    {
        using var networks = CompiledNetworks.Compile(Declarations);
        foreach (var declaration in Declarations)
        {
            CheckSteps(networks.Create(declaration));
        }
    }

    /// <summary>Steps of every rule, on single rows and on more, by TrainBatch and by gradients and update.</summary>
    internal static void CheckSteps(CompiledNetwork network)
    {
        var start = network.Parameters();
        foreach (var rule in Rules)
        {
            var applied = Train(network, start, rule, (batch, training) => network.TrainBatch(batch.Inputs, batch.Targets, training, []));
            var kept = Train(network, start, rule, (batch, training) =>
            {
                network.ComputeGradients(batch.Inputs, batch.Targets, training, []);
                network.Update(training);
            });
            Assert.NotEqual(start, kept);
            Assert.Equal(kept.Select(BitConverter.SingleToUInt32Bits), applied.Select(BitConverter.SingleToUInt32Bits));
        }
    }

    private static float[] Train(CompiledNetwork network, float[] start, Sgd rule, Action<RandomBatch, TrainingState> step)
    {
        network.CopyParametersFrom(start);
        var training = new TrainingState(network.Info, rule);
        for (var index = 0; index < 12; index++)
        {
            var rows = index % 3 == 0 ? 1 : 1 + (index % network.Info.MaxBatchSize);
            step(RandomBatch.For(network, rows, seed: (ulong)index), training);
        }

        return network.Parameters();
    }
}
