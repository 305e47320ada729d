using Xunit;

namespace NetGen.IntegrationTests.Hostile;

/// <summary>A training that is refused, stopped or thrown out of leaves no trace.</summary>
public sealed class RefusedTrainingTests
{
    private static readonly DataSet Data = Samples.Data<Scaled>(40);

    [Fact]
    public void ARefusedCallbackLeavesANormalizationUnadapted() =>
        LeavesUnadapted(network => Assert.Throws<ArgumentException>(
            "validation", () => network.Fit(Data, new Adam(), epochs: 1, callbacks: [new EarlyStopping(3)])));

    [Fact]
    public void ARefusedMetricLeavesANormalizationUnadapted() =>
        LeavesUnadapted(network => Assert.Throws<ArgumentException>(
            () => network.Fit(Data, new Adam(), epochs: 1, validation: Data, metrics: [new TopKAccuracy(1_000)])));

    [Fact]
    public void CancellingReachesTheAdaptingPass() => LeavesUnadapted(network =>
    {
        using var source = new CancellationTokenSource();
        var stream = DataStream.From(() => Endless(source), Scaled.InputSize, Scaled.OutputSize, static (item, input, target) => (input[0], target[0]) = (item, item));

        Assert.ThrowsAny<OperationCanceledException>(() => network.Fit(stream, new Adam(), epochs: 1, cancellationToken: source.Token));
    });

    [Fact]
    public void ACallbackThatThrowsBetweenChunksLeavesThePenaltiesInTheState()
    {
        var data = Samples.Data<Penalized>(2 * Penalized.MaxBatchSize);
        var (inputs, targets) = (Samples.Inputs<Penalized>(3), Samples.Targets<Penalized>(3));
        var (thrownOut, fresh) = (new TrainingState(Penalized.Info, new Sgd(0.1f)), new TrainingState(Penalized.Info, new Sgd(0.1f)));
        var network = new Penalized(seed: 1);

        Assert.Throws<InvalidTimeZoneException>(
            () => network.Fit(data, thrownOut, epochs: 1, batchSize: data.Count, callbacks: [new Thrower()]));

        Assert.Equal(network.ComputeGradients(inputs, targets, fresh), network.ComputeGradients(inputs, targets, thrownOut));
        Bits.Equal(fresh.Gradients, thrownOut.Gradients);
    }

    [Fact]
    public void TwoMetricsOfOneNameAreRefused()
    {
        var exception = Assert.Throws<ArgumentException>(
            "metrics", () => new Scaled(seed: 1).Fit(Data, new Adam(), epochs: 1, validation: Data, metrics: [new RSquared(), new RSquared()]));

        Assert.StartsWith("Expected metrics of different names, found 2 called RSquared.", exception.Message);
    }

    [Fact]
    public void ABatchOfMoreRowsThanThereAreIsOneOfAll()
    {
        var (all, more) = (new Scaled(seed: 1), new Scaled(seed: 1));
        all.Fit(Data, new RProp(), epochs: 2, batchSize: Data.Count, loss: new ErrorToSignal());
        more.Fit(Data.ReadAhead(), new RProp(), epochs: 2, batchSize: int.MaxValue, loss: new ErrorToSignal());
        Bits.Equal(((INetwork<Scaled>)all).Parameters, ((INetwork<Scaled>)more).Parameters);

        var stream = DataStream.From(() => new[] { 1f }, 2, 1, static (_, _, _) => { });
        Assert.Throws<ArgumentOutOfRangeException>("bufferSize", () => stream.Shuffle(int.MaxValue));
    }

    private static void LeavesUnadapted(Action<Scaled> refuse)
    {
        var (network, untouched) = (new Scaled(seed: 1), new Scaled(seed: 1));
        refuse(network);
        Bits.Equal(((INetwork<Scaled>)untouched).Parameters, ((INetwork<Scaled>)network).Parameters);
    }

    private static IEnumerable<float> Endless(CancellationTokenSource source)
    {
        for (var item = 0; ; item++)
        {
            if (item == 1_000)
            {
                source.Cancel();
            }

            yield return item;
        }
    }

    private sealed class Thrower : TrainingCallback
    {
        public override bool NeedsGradient => true;

        public override void OnGradient(TrainingContext context) => throw new InvalidTimeZoneException();
    }
}
