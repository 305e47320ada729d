using Xunit;

namespace NetGen.IntegrationTests.Threads;

/// <summary>What Fit promises holds with workers as without.</summary>
public sealed class FitInThreadsTests
{
    private static readonly DataSet Data = Samples.Data<Digits>(70);
    private static readonly DataSet Validation = Samples.Data<Digits>(33, seed: 9);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void TheHistoryIsThatOfOneThread(int degree)
    {
        var (alone, expected) = Fit(degree: 1);
        var (together, history) = Fit(degree);
        Assert.Equal(
            expected.Epochs.Select(report => report with { Elapsed = default }),
            history.Epochs.Select(report => report with { Elapsed = default }));
        Bits.Equal(ParametersOf(alone), ParametersOf(together));
        Assert.NotNull(history.Last.ValidationAccuracy);
    }

    [Fact]
    public void ReportsComeOnTheCallingThread()
    {
        var threads = new List<Thread>();
        new Digits(seed: 1).Fit(Data, new Adam(), epochs: 3, degreeOfParallelism: 3, progress: new Progress(_ => threads.Add(Thread.CurrentThread)));
        Assert.Equal(Enumerable.Repeat(Thread.CurrentThread, 3), threads);
    }

    // When the token is cancelled differs from run to run; that it leaves whole steps does not.
    [Fact]
    public void ACancelledTrainingHasTakenWholeSteps()
    {
        const int BatchesPerEpoch = 3;
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(30));
        var (network, training) = (new Digits(seed: 1), new TrainingState(Digits.Info, new Adam()));
        Assert.Throws<OperationCanceledException>(
            () => network.Fit(Data, training, epochs: int.MaxValue / 8, degreeOfParallelism: 3, cancellationToken: source.Token));

        var steps = training.OptimizerState.Step;
        var (same, alone) = (new Digits(seed: 1), new TrainingState(Digits.Info, new Adam()));
        if (training.Epoch > 0)
        {
            same.Fit(Data, alone, training.Epoch, degreeOfParallelism: 1);
        }

        for (var batch = 0; alone.OptimizerState.Step < steps; batch++)
        {
            TrainBatch(same, alone, batch);
        }

        Assert.InRange(steps - (training.Epoch * BatchesPerEpoch), 0, BatchesPerEpoch);
        Bits.Equal(ParametersOf(same), ParametersOf(network));
    }

    [Fact]
    public void ADivergingTrainingGoesBackToItsLastGoodEpoch()
    {
        var data = Samples.Data<Tiny>(9);
        var (alone, together) = (new Tiny(seed: 1), new Tiny(seed: 1));
        var (aloneState, togetherState) = (Diverging(), Diverging());
        var expected = Assert.Throws<NonFiniteLossException>(() => alone.Fit(data, aloneState, 1000, batchSize: 2, degreeOfParallelism: 1));
        var found = Assert.Throws<NonFiniteLossException>(() => together.Fit(data, togetherState, 1000, batchSize: 2, degreeOfParallelism: 2));
        Assert.InRange(found.Epoch, 2, 1000);
        Assert.Equal(expected.Message, found.Message);
        Bits.Equal(ParametersOf(alone), ParametersOf(together));
        Bits.Equal(aloneState.OptimizerState.Moment(0), togetherState.OptimizerState.Moment(0));
        Assert.Equal(aloneState.OptimizerState.Step, togetherState.OptimizerState.Step);
        Assert.Equal(aloneState.Epoch, togetherState.Epoch);
    }

    private static (Digits Network, TrainingHistory History) Fit(int degree)
    {
        var network = new Digits(seed: 1);
        return (network, network.Fit(Data, new Adam(), epochs: 5, batchSize: 16, validation: Validation, degreeOfParallelism: degree));
    }

    private static void TrainBatch(Digits network, TrainingState training, int batch)
    {
        var sampler = new BatchSampler(Data.Count, Digits.MaxBatchSize, seed: 0);
        sampler.Shuffle(training.Epoch);
        var rows = sampler.Batch(batch);
        var (inputs, targets) = (new float[rows.Length * Digits.InputSize], new float[rows.Length * Digits.OutputSize]);
        Data.CopyInputs(rows, inputs);
        Data.CopyTargets(rows, targets);
        network.TrainBatch(inputs, targets, training);
    }

    private static TrainingState Diverging() => new(Tiny.Info, new Sgd(0.9f, momentum: 0.5f));

    private static Span<float> ParametersOf<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork> =>
        network.Parameters;

    private sealed class Progress(Action<EpochReport> report) : IProgress<EpochReport>
    {
        public void Report(EpochReport value) => report(value);
    }
}
