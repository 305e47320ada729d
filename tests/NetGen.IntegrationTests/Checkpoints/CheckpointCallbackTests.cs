using Xunit;

namespace NetGen.IntegrationTests.Checkpoints;

/// <summary>Callbacks that save: the best epoch, and the whole training every so often.</summary>
public sealed class CheckpointCallbackTests
{
    private static readonly DataSet Data = Samples.Data<Digits>(100);
    private static readonly DataSet Validation = Samples.Data<Digits>(30, seed: 3);

    [Fact]
    public void TheBestEpochIsSaved()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("best");
        var network = new Digits(seed: 1);
        var watch = new Snapshots();
        // Random labels: the validation loss soon rises.
        var best = new BestCheckpoint(path);
        var history = network.Fit(Data, new Adam(1e-3f), epochs: 30, validation: Validation, callbacks: [best, watch]);

        var lowest = history.Epochs.MinBy(epoch => epoch.ValidationLoss)!;
        Assert.InRange(lowest.Epoch, 2, 29);
        Assert.Equal(lowest.ValidationLoss, best.BestValue);
        Assert.Equal(watch.Saved[lowest.Epoch], SavingTests.Saved(Digits.Load(path)));
        Assert.Equal([path], folder.Files);
    }

    [Fact]
    public void TheLastEpochIsSavedWhoeverEndsTheTraining()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("run");
        var stopper = new DelegateCallback
        {
            EpochEnd = static (context, report) =>
            {
                if (report.Epoch == 4)
                {
                    context.Stop();
                }
            },
        };
        var network = new Digits(seed: 1);
        network.Fit(Data, new Adam(), epochs: 30, callbacks: [new PeriodicCheckpoint(path, everyEpochs: 10), stopper]);

        var resumed = new Digits(seed: 2);
        Assert.Equal(4, resumed.ResumeTraining(path, new Adam()).Epoch);
        Assert.Equal(SavingTests.Saved(network), SavingTests.Saved(resumed));
    }

    [Fact]
    public void HigherCanBeBetter()
    {
        using var folder = new TemporaryFolder();
        var watch = new Snapshots();
        var history = new Digits(seed: 1).Fit(
            Data, new Adam(1e-2f), epochs: 5, validation: Validation, callbacks: [new BestCheckpoint(folder.File("best"), Monitored.ValidationAccuracy), watch]);

        var highest = history.Epochs.MaxBy(epoch => epoch.ValidationAccuracy)!;
        Assert.Equal(watch.Saved[highest.Epoch], SavingTests.Saved(Digits.Load(folder.File("best"))));
    }

    [Fact]
    public void ATrainingThatGoesOnKeepsTheBestOfBefore()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("best");
        var network = new Digits(seed: 1);
        var training = new TrainingState(Digits.Info, new Adam(1e-2f));
        var first = network.Fit(Data, training, epochs: 12, validation: Validation, callbacks: [new BestCheckpoint(path)]);
        var before = File.ReadAllBytes(path);
        var lowest = first.Epochs.Min(epoch => epoch.ValidationLoss);

        var second = network.Fit(Data, training, epochs: 3, validation: Validation, callbacks: [new BestCheckpoint(path)]);
        Assert.All(second.Epochs, epoch => Assert.True(epoch.ValidationLoss > lowest));
        Assert.Equal(before, File.ReadAllBytes(path));

        // A fresh training has nothing to do with the file, and the loss on other data is no measure.
        new Digits(seed: 2).Fit(Data, new Adam(1e-2f), epochs: 1, validation: Validation, callbacks: [new BestCheckpoint(path)]);
        Assert.NotEqual(before, File.ReadAllBytes(path));
        var loss = new BestCheckpoint(path, Monitored.Loss);
        var third = network.Fit(Data, training, epochs: 1, validation: Validation, callbacks: [loss]);
        Assert.Equal(third.Last.Loss, loss.BestValue);
    }

    [Theory]
    [InlineData(1, "1,2,3,4,5")]
    [InlineData(2, "2,4,5")]
    [InlineData(9, "5")]
    public void TheTrainingIsSavedEverySoOftenAndAtTheEnd(int everyEpochs, string epochs)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("training");
        var seen = new Resumptions(path);
        new Digits(seed: 1).Fit(Data, new Adam(), epochs: 5, callbacks: [new PeriodicCheckpoint(path, everyEpochs), seen]);

        Assert.Equal(epochs, string.Join(",", seen.Epochs));
    }

    [Fact]
    public void AStopIsAnEndToo()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("training");
        new Digits(seed: 1).Fit(Data, new Adam(), epochs: 9, callbacks: [new StopAt(2), new PeriodicCheckpoint(path, everyEpochs: 5)]);

        Assert.Equal(2, new Digits(seed: 2).ResumeTraining(path, new Adam()).Epoch);
    }

    [Fact]
    public void AnUnwritablePathIsFoundBeforeTheFirstEpoch()
    {
        using var folder = new TemporaryFolder();
        var isFolder = folder.File("folder");
        Directory.CreateDirectory(isFolder);
        foreach (var path in new[] { Path.Combine(folder.File("missing"), "net.safetensors"), isFolder, folder.File(new string('n', 300)) })
        {
            foreach (TrainingCallback callback in (TrainingCallback[])[new PeriodicCheckpoint(path), new BestCheckpoint(path, Monitored.Loss)])
            {
                var network = new Digits(seed: 1);
                var before = SavingTests.Saved(network);
                var exception = Assert.Throws<IOException>(() => network.Fit(Data, new Adam(), epochs: 2, callbacks: [callback]));
                Assert.StartsWith($"{path} cannot be written: ", exception.Message);
                Assert.Equal(before, SavingTests.Saved(network));
            }
        }

        Assert.Empty(folder.Files);
    }

    [Fact]
    public void AWritablePathIsTriedWithoutATrace()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("net");
        File.WriteAllText(path, "before");
        var written = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, written);
        var stop = new DelegateCallback { TrainingBegin = static _ => throw new InvalidTimeZoneException() };
        Assert.Throws<InvalidTimeZoneException>(() => new Digits(seed: 1).Fit(
            Data, new Adam(), epochs: 1, callbacks: [new PeriodicCheckpoint(path), new BestCheckpoint(path, Monitored.Loss), stop]));

        Assert.Equal([path], folder.Files);
        Assert.Equal(("before", written), (File.ReadAllText(path), File.GetLastWriteTimeUtc(path)));
    }

    [Fact]
    public void BadArgumentsAreRefused()
    {
        Assert.Throws<ArgumentException>("path", () => new PeriodicCheckpoint(""));
        Assert.Throws<ArgumentException>("path", () => new BestCheckpoint(""));
        Assert.Throws<ArgumentOutOfRangeException>("everyEpochs", () => new PeriodicCheckpoint("a", everyEpochs: 0));
        Assert.Throws<ArgumentException>("validation", () => new Digits(seed: 1).Fit(Data, new Adam(), epochs: 1, callbacks: [new BestCheckpoint("a")]));
    }

    /// <summary>The network after each epoch, saved.</summary>
    private sealed class Snapshots : TrainingCallback
    {
        public Dictionary<int, byte[]> Saved { get; } = [];

        public override void OnEpochEnd(TrainingContext context, EpochReport report) =>
            Saved[report.Epoch] = SavingTests.Saved(context.NetworkAs<Digits>());
    }

    /// <summary>The epochs whose end has left a new file.</summary>
    private sealed class Resumptions(string path) : TrainingCallback
    {
        public List<int> Epochs { get; } = [];

        public override void OnEpochEnd(TrainingContext context, EpochReport report)
        {
            var epoch = File.Exists(path) ? new Digits(seed: 2).ResumeTraining(path, new Adam()).Epoch : 0;
            if (epoch > 0 && (Epochs.Count == 0 || Epochs[^1] != epoch))
            {
                Assert.Equal(report.Epoch, epoch);
                Epochs.Add(epoch);
            }
        }
    }

    private sealed class StopAt(int epoch) : TrainingCallback
    {
        public override void OnEpochEnd(TrainingContext context, EpochReport report)
        {
            if (report.Epoch == epoch)
            {
                context.Stop();
            }
        }
    }
}
