using Xunit;

namespace NetGen.IntegrationTests.Regularization;

/// <summary>A step is the same in bits by TrainBatch and by gradients and update, and what is declared shows where networks are described.</summary>
[Trait("Category", "Numerics")]
public sealed class UpdateTests
{
    [Fact]
    public void PathsGiveTheSameBits()
    {
        Verify<Restrained>();
        Verify<Bounded>();
        Verify<Penalized>();
    }

    [Fact]
    public void OnlySgdOfPlainNetworksAppliesGradientsInTheirStore()
    {
        Assert.NotNull(Tiny.Info.DescentPhase);
        Assert.Null(Penalized.Info.DescentPhase);
        var training = new TrainingState(Penalized.Info, new Sgd(0.1f));
        new Penalized(seed: 1).TrainBatch(Samples.Inputs<Penalized>(1), Samples.Targets<Penalized>(1), training);
        Assert.Contains(training.Gradients.ToArray(), gradient => gradient != 0);
    }

    /// <summary>Declared after them, a tensor keeps its values: nothing that shapes training changes what parameters mean.</summary>
    [Fact]
    public void TheHashIsThatOfThePlainNetwork() => Assert.Equal(Tiny.Info.ArchitectureHash, Penalized.Info.ArchitectureHash);

    [Fact]
    public void TensorsKnowWhatIsDeclared()
    {
        Assert.Equal(
            ["L1 0.001, L2 0.001, WeightDecay 0.01, MaxNorm 0.75", "L1 0.001", "L2 0.001, WeightDecay 0.01, NonNegative, UnitNorm", "NonNegative", "WeightDecay 0.01, MaxNorm 0.9", ""],
            Restrained.Info.Tensors.Select(Describe));
        Assert.Equal(["ClipWeights -0.5 to 0.25", "", "UnitNorm", ""], Bounded.Info.Tensors.Select(Describe));
        Assert.Equal("ClipGradientGlobalNorm 0.5", Restrained.Info.Clipping?.ToString());
        Assert.Equal(0.2f, Bounded.Info.Loss.LabelSmoothing);
    }

    [Fact]
    public void TheSummaryShowsIt()
    {
        var lines = new Restrained(seed: 1).Summary().Split(Environment.NewLine).Select(line => line.Trim()).ToList();
        Assert.Equal(
            ["L1 0.001", "L2 0.001", "WeightDecay 0.01", "MaxNorm 0.75"],
            lines.SkipWhile(line => !line.StartsWith("Hidden", StringComparison.Ordinal)).Skip(1).Take(4));
        Assert.Contains("ClipGradientGlobalNorm 0.5", lines);
    }

    private static string Describe(TensorInfo tensor)
    {
        object?[] rules = [.. tensor.Penalties, tensor.Decay, .. tensor.Constraints];
        return string.Join(", ", rules.Where(rule => rule is not null));
    }

    private static void Verify<TNetwork>()
        where TNetwork : class, INetwork<TNetwork>, INetworkVerbs
    {
        Optimizer[] optimizers = [new Sgd(0.1f), new Sgd(0.1f, momentum: 0.9f, nesterov: true), new Adam(0.05f)];
        foreach (var optimizer in optimizers)
        {
            var (whole, split) = (TNetwork.Create(4), TNetwork.Create(4));
            var (first, second) = (new TrainingState(TNetwork.Info, optimizer), new TrainingState(TNetwork.Info, optimizer));
            for (var step = 0; step < 8; step++)
            {
                var rows = 1 + (step % TNetwork.Info.MaxBatchSize);
                var (inputs, targets) = (Samples.Inputs<TNetwork>(rows, step), Samples.Targets<TNetwork>(rows, step));
                var loss = split.ComputeGradients(inputs, targets, second);
                split.Update(second);
                Assert.Equal(loss, whole.TrainBatch(inputs, targets, first));
                Bits.Equal(first.Gradients, second.Gradients);
                Bits.Equal(whole.Parameters, split.Parameters);
            }
        }
    }
}
