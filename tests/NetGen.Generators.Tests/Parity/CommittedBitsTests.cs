using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Parity;

/// <summary>
/// The bits of trained parameters, committed: the same seed gives the same bits on every machine with fused multiply-adds and
/// at every width. They change only with a change of plan, in a commit that says so.
/// </summary>
[Trait("Category", "Numerics")]
public sealed class CommittedBitsTests
{
    private static readonly NetworkSource[] Declarations =
    [
        NetworkSource.Named("Xor", maxBatchSize: 1).Input(2).Dense(8, "Tanh").Dense(1, "Sigmoid"),
        NetworkSource.Named("Awkward", maxBatchSize: 13).Input(3).Dense(17, "Gelu").Dense(33, "Relu").Dense(129, "Silu").Dense(3, "Softmax"),
        NetworkSource.Named("Shaped", maxBatchSize: 13)
            .With("[L2(0.001f)]").With("[WeightDecay(0.01f)]").With("[ClipGradientGlobalNorm(0.3f)]").Input(5)
            .Dense(33).With("[L1(0.001f)]").With("[MaxNorm(0.7f)]").With("[LeakyRelu(0.1f)]")
            .Dense(17, "Tanh").With("[NonNegative]").With("[UnitNorm]")
            .Dense(1, "Sigmoid").With("[MaxNorm(0.9f)]").With("[Output(Loss.BinaryCrossEntropy, LabelSmoothing = 0.1f)]"),
    ];

    [Fact]
    public void TrainingGivesThem()
    {
        Assert.SkipUnless(Fma.IsSupported || AdvSimd.IsSupported, "The bits are promised where the hardware has fused multiply-adds.");
        using var networks = CompiledNetworks.Compile(Declarations);
        var hashes = Declarations.Select(declaration => Hash(Train(networks.Create(declaration))));
        Assert.Equal("02015e57a4669708 3a0b9d2f1f7e29b9 98b5aedbf9298d0a", string.Join(" ", hashes));
    }

    /// <summary>200 steps of Adam, then 50 of momentum, with batches of every size.</summary>
    private static float[] Train(CompiledNetwork network)
    {
        foreach (var (optimizer, steps) in new (Optimizer, int)[] { (new Adam(0.003f), 200), (new Sgd(0.01f, momentum: 0.9f), 50) })
        {
            var training = new TrainingState(network.Info, optimizer);
            for (var step = 0; step < steps; step++)
            {
                var batch = RandomBatch.For(network, rows: 1 + (step % network.Info.MaxBatchSize), seed: (ulong)step);
                network.TrainBatch(batch.Inputs, batch.Targets, training, batch.Weights);
            }
        }

        return network.Parameters();
    }

    private static string Hash(float[] parameters) =>
        Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(parameters.AsSpan())).AsSpan(0, 8));
}
