using System.Runtime.InteropServices;
using NetGen.CompilerServices;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Parity;

/// <summary>How a step is split among workers, how many rows a batch has and how wide the vectors are changes no bit.</summary>
public sealed class SplitTests
{
    private static readonly NetworkSource[] Declarations =
    [
        NetworkSource.Named("Classifier", maxBatchSize: 13).Input(5).Dense(17, "Relu").Dense(33, "Gelu").Dense(3, "Softmax"),
        NetworkSource.Named("Wide", maxBatchSize: 13).Input(3).Dense(64, "Tanh").Dense(32, "Softplus").Dense(1, "Sigmoid"),
        NetworkSource.Named("Regression", maxBatchSize: 13).Input(9).Dense(31, "Silu").Dense(2).Output("Huber"),
        NetworkSource.Named("Noisy", maxBatchSize: 13).Input(11).With("[GaussianNoise(0.1f)]").Dense(21, "Relu").With("[Dropout(0.4f)]").Dense(2),
        NetworkSource.Named("Scaled", maxBatchSize: 13).Input(11).With("[Normalization]").Activation("Softplus").Dense(5, "Relu").Dense(2),
        NetworkSource.Named("Convolved", maxBatchSize: 39).Input(5, 6, 3).With("[Conv2D(5, 3, Activation.Relu, Padding = Padding.Same)]")
            .With("[MaxPool2D(2)]").With("[Conv2D(10, 2, Activation.Silu, Groups = 5)]").With("[Flatten]").Dense(3, "Softmax"),
        NetworkSource.Named("RowsInParts", maxBatchSize: 19).Input(29, 12, 3).With("[Conv2D(3, 3, Activation.Tanh, Padding = Padding.Same)]").With("[GlobalAveragePool]"),
        NetworkSource.Named("OddColumnsInParts", maxBatchSize: 19).Input(202, 3).With("[Conv1D(3, 2, Activation.Tanh)]").With("[GlobalAveragePool]"),
        NetworkSource.Named("PooledRowsInParts", maxBatchSize: 19).Input(22, 30, 2).With("[Conv2D(3, 3, Activation.Tanh)]").With("[MaxPool2D(2)]").With("[GlobalAveragePool]"),
        NetworkSource.Named("Groups", maxBatchSize: 19).Input(14, 12, 19).With("[Conv2D(19, 3, Activation.Tanh, Groups = 19, Padding = Padding.Same)]").With("[GlobalAveragePool]"),
        NetworkSource.Named("LargeGroups", maxBatchSize: 19).Input(3, 3, 96).With("[Conv2D(96, 3, Activation.Tanh, Groups = 2)]").With("[Flatten]"),
        NetworkSource.Named("LargeKernel", maxBatchSize: 19).Input(28, 28, 1).With("[Conv2D(1, 27, Activation.Tanh)]").With("[GlobalAveragePool]"),
        NetworkSource.Named("Steps", maxBatchSize: 19).Input(17, 9).Dense(19, "Tanh").Dense(35, "Tanh").With("[Gru(11, ReturnSequence = true)]").With("[Gru(8, ResetAfter = false)]"),
        NetworkSource.Named("Repeated", maxBatchSize: 19).Input(4, 5).Dense(5, "Tanh", "A").With("[Dense(5, Activation.Silu, SharedWith = \"A\")]").With("[GlobalAveragePool]")
            .With("[Dense(5, Activation.Tanh, SharedWith = \"A\")]").Dense(2),
    ];

    [Fact]
    [Trait("Category", "Numerics")]
    public void PartsOfPhasesGiveTheSameBits()
    {
        using var networks = CompiledNetworks.Compile(Declarations);
        foreach (var declaration in Declarations)
        {
            var network = networks.Create(declaration);
            var batch = RandomBatch.For(network, rows: network.Info.MaxBatchSize - 2);
            var training = new TrainingState(network.Info, new Sgd(0.1f));
            network.ComputeGradients(batch.Inputs, batch.Targets, training, []);
            var whole = network.Gradients(training);
            foreach (var parts in new[] { 1, 2, 3, 7, 40 })
            {
                training.Gradients.Fill(float.NaN);
                RunInParts(network, batch, training, parts);
                Assert.Equal(whole, network.Gradients(training));
            }
        }
    }

    [Fact]
    public void WidthsOfVectorsGiveTheSameBits()
    {
        var steps = new[] { "512", "256", "128" }.Select(TrainAtWidth).ToList();
        Assert.Equal(steps[0], steps[1]);
        Assert.Equal(steps[0], steps[2]);
    }

    private static void RunInParts(CompiledNetwork network, RandomBatch batch, TrainingState training, int parts)
    {
        TrainingCalls.Begin(training, network.Info, new Batch(batch.Inputs, batch.Targets, batch.Rows));
        batch.Inputs.CopyTo(MemoryMarshal.CreateSpan(ref TrainingCalls.Inputs(training), batch.Inputs.Length));
        for (var phase = 0; phase < network.Info.Phases.Length; phase++)
        {
            // Backwards: the parts must not lean on their order.
            for (var part = parts - 1; part >= 0; part--)
            {
                network.RunPhase(phase, training, part, parts);
            }
        }

        TrainingCalls.End(training, batch.Rows);
    }

    /// <summary>
    /// Trains with every kernel forced to one width, or the widest below it that the plan has; 512 bits run in software
    /// where the machine has none, with the same bits.
    /// </summary>
    private static float[] TrainAtWidth(string bits)
    {
        using var networks = CompiledNetworks.Compile(Declarations, text => Force(text, bits));
        return [.. Declarations.SelectMany(declaration => Train(networks.Create(declaration)))];
    }

    private static string Force(string text, string bits)
    {
        foreach (var width in new[] { "512", "256" })
        {
            var allowed = int.Parse(width) <= int.Parse(bits) ? "true" : "false";
            text = text.Replace($"if (global::System.Runtime.Intrinsics.Vector{width}.IsHardwareAccelerated)", $"if ({allowed})");
        }

        return text.Replace("#nullable enable", "#nullable enable\n#pragma warning disable CS0162 // one width is forced");
    }

    private static float[] Train(CompiledNetwork network)
    {
        var training = new TrainingState(network.Info, new Adam(0.01f));
        for (var step = 0; step < 20; step++)
        {
            var batch = RandomBatch.For(network, rows: 1 + (step % 13), seed: (ulong)step);
            network.TrainBatch(batch.Inputs, batch.Targets, training, []);
        }

        return network.Parameters();
    }
}
