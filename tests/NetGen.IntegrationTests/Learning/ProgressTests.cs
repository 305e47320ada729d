using Xunit;

namespace NetGen.IntegrationTests.Learning;

/// <summary>What Fit tells while it runs, and how it is stopped.</summary>
public sealed class ProgressTests
{
    private static readonly DataSet Data = Samples.Data<Digits>(70);
    private static readonly DataSet Validation = Samples.Data<Digits>(41, seed: 7);

    private readonly Digits _network = new(seed: 1);
    private readonly TrainingState _training = new(Digits.Info, new Adam());

    [Fact]
    public void EachEpochIsReportedOnceInOrderOnTheCallingThread()
    {
        var thread = Environment.CurrentManagedThreadId;
        List<EpochReport> reports = [];
        var progress = new Progress(report =>
        {
            Assert.Equal(thread, Environment.CurrentManagedThreadId);
            reports.Add(report);
        });
        var first = _network.Fit(Data, _training, epochs: 3, progress: progress);
        var second = _network.Fit(Data, _training, epochs: 2, progress: progress);
        Assert.Equal([1, 2, 3, 4, 5], reports.Select(report => report.Epoch));
        Assert.Equal(reports, first.Epochs.Concat(second.Epochs));
        Assert.Equal(reports[^1], second.Last);
        Assert.All(reports, report => Assert.Null(report.ValidationLoss));
    }

    [Fact]
    public void ValidationEqualsAnEvaluationAfterTheEpoch()
    {
        var count = 0;
        _network.Fit(Data, _training, epochs: 3, validation: Validation, progress: new Progress(report =>
        {
            var evaluation = _network.Evaluate(Validation);
            Assert.Equal((evaluation.Loss, evaluation.Accuracy), (report.ValidationLoss, report.ValidationAccuracy));
            count++;
        }));
        Assert.Equal(3, count);
    }

    [Fact]
    public void ValidationDoesNotChangeTheTraining()
    {
        var other = new Digits(seed: 1);
        _network.Fit(Data, new Adam(), epochs: 2, validation: Validation);
        other.Fit(Data, new Adam(), epochs: 2);
        Assert.Equal(ParametersOf(other), ParametersOf(_network));
    }

    [Fact]
    public void ATokenCancelledBetweenEpochsStopsBeforeTheNextStep()
    {
        using var source = new CancellationTokenSource();
        var progress = new Progress(report =>
        {
            if (report.Epoch == 2)
            {
                source.Cancel();
            }
        });
        var exception = Assert.Throws<OperationCanceledException>(
            () => _network.Fit(Data, _training, epochs: 9, progress: progress, cancellationToken: source.Token));
        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Equal(2, _training.Epoch);
        Assert.Equal(ParametersAfter(steps: 6), ParametersOf(_network));
        Assert.Throws<OperationCanceledException>(() => _network.Fit(Data, _training, epochs: 1, cancellationToken: source.Token));
        Assert.Equal(ParametersAfter(steps: 6), ParametersOf(_network));
    }

    // When the token is cancelled differs from run to run; that it leaves whole steps does not.
    [Fact]
    public void ATokenCancelledInsideAnEpochStopsAtABoundaryOfBatches()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(30));
        Assert.Throws<OperationCanceledException>(() => _network.Fit(Data, _training, epochs: int.MaxValue / 8, cancellationToken: source.Token));
        Assert.Equal(ParametersAfter(_training.OptimizerState.Step), ParametersOf(_network));
    }

    private static int[] ParametersAfter(long steps)
    {
        var (network, training) = (new Digits(seed: 1), new TrainingState(Digits.Info, new Adam()));
        var sampler = new BatchSampler(Data.Count, Digits.MaxBatchSize, seed: 0);
        for (var step = 0; step < steps; step++)
        {
            var batch = step % sampler.BatchCount;
            sampler.Shuffle(step / sampler.BatchCount);
            var rows = sampler.Batch(batch);
            var (inputs, targets) = (new float[rows.Length * Digits.InputSize], new float[rows.Length * Digits.OutputSize]);
            Data.CopyInputs(rows, inputs);
            Data.CopyTargets(rows, targets);
            network.TrainBatch(inputs, targets, training);
        }

        return ParametersOf(network);
    }

    private static int[] ParametersOf(Digits network) => Bits.Of(((INetwork<Digits>)network).Parameters);

    private sealed class Progress(Action<EpochReport> report) : IProgress<EpochReport>
    {
        public void Report(EpochReport value) => report(value);
    }
}
