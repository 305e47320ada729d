using NetGen.Testing;
using NetGen.Testing.Reference;
using NetGen.Tests.Optimizers;
using Xunit;

namespace NetGen.Generators.Tests.Parity;

/// <summary>
/// The networks whose bits are compared across machines learn what the double-precision reference learns: equal bits alone could
/// be equally wrong.
/// </summary>
[Trait("Category", "Numerics")]
public sealed class ReferenceTrainingTests(ReferenceTrainingTests.Networks networks) : IClassFixture<ReferenceTrainingTests.Networks>
{
    private const int Steps = 20;

    /// <summary>
    /// The distance to the reference, relative to the way it went. Measured: 2e-7 to 2e-6 with momentum or none, up to 2e-5 with Adam, which
    /// multiplies the error of gradients that nearly cancel; the same without fused multiply-adds.
    /// </summary>
    private const double Tolerance = 1e-4;

    /// <param name="name">The network.</param>
    /// <param name="rows">The most rows in a step: the reference is slow on the wide ones.</param>
    [Theory]
    [InlineData("W1", 1)]
    [InlineData("W4", 32)]
    [InlineData("W5", 16)]
    [InlineData("W6", 6)]
    [InlineData("Awkward", 19)]
    public void TwentyStepsLeadWhereTheReferenceGoes(string name, int rows)
    {
        var network = networks.Create(name);
        Optimizer optimizer = name switch
        {
            "W1" => new Sgd(0.5f),
            "W5" => new Sgd(0.01f, momentum: 0.9f),
            _ => new Adam(0.001f),
        };
        var start = network.Parameters();
        var expected = TrainReference(network, optimizer, rows);

        Train(network, optimizer, rows);

        var distance = Distance(expected, network.Parameters()) / Distance(expected, start);
        Assert.True(distance <= Tolerance, $"{name} ended {distance:E1} of its way from the reference.");
    }

    private static void Train(CompiledNetwork network, Optimizer optimizer, int rows)
    {
        var training = new TrainingState(network.Info, optimizer);
        for (var step = 0; step < Steps; step++)
        {
            var batch = Batch(network, step, rows);
            network.TrainBatch(batch.Inputs, batch.Targets, training, batch.Weights);
        }
    }

    private static double[] TrainReference(CompiledNetwork network, Optimizer optimizer, int rows)
    {
        var rule = new NaiveOptimizer(optimizer, network.Parameters());
        for (var step = 0; step < Steps; step++)
        {
            var batch = Batch(network, step, rows);
            var weights = Array.ConvertAll(batch.Weights, weight => (double)weight);
            rule.Update(new ReferenceNetwork(network.Specification, rule.Parameters).LossGradient(batch.InputRows(), batch.TargetRows(), weights));
        }

        return rule.Parameters;
    }

    /// <summary>Every fifth batch is a partial one.</summary>
    private static RandomBatch Batch(CompiledNetwork network, int step, int rows) =>
        RandomBatch.For(network, step % 5 == 4 ? (rows + 1) / 2 : rows, seed: (ulong)step);

    private static double Distance(double[] left, float[] right) => Math.Sqrt(left.Zip(right, (a, b) => (a - b) * (a - b)).Sum());

    public sealed class Networks : IDisposable
    {
        private readonly CompiledNetworks _compiled =
            CompiledNetworks.Compile(Directory.EnumerateFiles(Path.Combine(Repository.Tests, "..", "NetGen.BitProof", "Nets"), "*.cs").Select(File.ReadAllText));

        public CompiledNetwork Create(string name) => _compiled.Create($"NetGen.BitProof.Nets.{name}");

        public void Dispose() => _compiled.Dispose();
    }
}
