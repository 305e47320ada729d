using System.Diagnostics;
using Xunit;

namespace NetGen.IntegrationTests.Allocation;

/// <summary>
/// Steps allocate nothing on any thread. What all threads allocate is only known for a process as a whole, so the measure is taken in a
/// process that runs nothing else: this test again, told so by a variable.
/// </summary>
public sealed class WorkerAllocationTests
{
    private const string Alone = "NETGEN_TEST_ALONE";
    private const int Rows = 1024;
    private const int Tries = 7;

    [Fact]
    public async Task StepsAllocateNothingOnAnyThread()
    {
        if (Environment.GetEnvironmentVariable(Alone) is null)
        {
            await RunAlone();
            return;
        }

        TheMeasureSeesWhatWorkersAllocate();
        CallbacksLossesAndChunksAllocateNothing();
        foreach (var threads in new[] { 1, 2, 3 })
        {
            // 32 steps an epoch, or 256.
            Assert.Equal(BytesOfFit(threads, epochs: 3, batchSize: 32), BytesOfFit(threads, epochs: 3, batchSize: 4));

            // An epoch allocates what it does without workers, its report, although they fall asleep and are woken in each.
            var perEpoch = BytesOfFit(threads: 1, epochs: 4, batchSize: 32) - BytesOfFit(threads: 1, epochs: 3, batchSize: 32);
            Assert.InRange(perEpoch, 1, 512);
            Assert.Equal(20 * perEpoch, BytesOfFit(threads, epochs: 23, batchSize: 32) - BytesOfFit(threads, epochs: 3, batchSize: 32));
        }
    }

    /// <summary>All that can take part in a step at once, in batches of two chunks or of less than one.</summary>
    private static void CallbacksLossesAndChunksAllocateNothing()
    {
        long Bytes(int epochs, int batchSize)
        {
            var data = Samples.Data<Tiny>(Rows);
            TrainingCallback[] callbacks = [new Looking(), new MetricsPublisher(), new EarlyStopping(patience: 100)];
            Metric[] metrics = [new MeanError()];
            var loss = new ErrorToSignal();
            return Enumerable.Range(0, Tries).Min(_ =>
            {
                var network = new Tiny(seed: 1);
                var before = GC.GetTotalAllocatedBytes(precise: true);
                network.Fit(data, new Adam(), epochs, batchSize, validation: data, loss: loss, metrics: metrics, callbacks: callbacks, degreeOfParallelism: 2);
                return GC.GetTotalAllocatedBytes(precise: true) - before;
            });
        }

        // 16 steps an epoch, or 256; the larger batch alone takes more memory, once.
        foreach (var batchSize in new[] { 64, 4 })
        {
            var perEpoch = Bytes(epochs: 4, batchSize) - Bytes(epochs: 3, batchSize);
            Assert.InRange(perEpoch, 1, 768);
            Assert.Equal(10 * perEpoch, Bytes(epochs: 13, batchSize) - Bytes(epochs: 3, batchSize));
        }
    }

    private static void TheMeasureSeesWhatWorkersAllocate()
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var thread = new Thread(() => GC.KeepAlive(new byte[10_000]));
        thread.Start();
        thread.Join();
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 10_000, 20_000);
    }

    /// <summary>The least of several tries: what the rest of the process allocates now and then only adds.</summary>
    private static long BytesOfFit(int threads, int epochs, int batchSize)
    {
        var data = Samples.Data<Tiny>(Rows);
        var optimizer = new Adam();
        var progress = new Pause();
        return Enumerable.Range(0, Tries).Min(_ =>
        {
            var network = new Tiny(seed: 1);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            network.Fit(data, optimizer, epochs, batchSize, degreeOfParallelism: threads, progress: progress);
            return GC.GetTotalAllocatedBytes(precise: true) - before;
        });
    }

    private static async Task RunAlone()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(WorkerAllocationTests).Assembly.Location);
        }

        foreach (var argument in new[] { "-method", $"*.{nameof(WorkerAllocationTests)}.{nameof(StepsAllocateNothingOnAnyThread)}", "-noLogo", "-noColor" })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[Alone] = "1";
        // Otherwise methods are compiled anew in the middle of the measure, and at first box what they later do not.
        start.Environment["DOTNET_TieredCompilation"] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{await output}\n{await errors}");
        Assert.Contains("Total: 1", await output);
    }

    private sealed class Looking : TrainingCallback
    {
        public float Seen { get; private set; }

        public override bool NeedsGradient => true;

        public override void OnGradient(TrainingContext context) => Seen += context.Training.Gradients[0];

        public override void OnBatchBegin(TrainingContext context) => Seen += context.Parameters[0];

        public override void OnBatchEnd(TrainingContext context) => Seen += context.Loss + context.Step;
    }

    private sealed class MeanError : Metric
    {
        private double _sum;

        public override string Name => "Error";

        public override double Value => _sum / Count;

        protected override void AddTargets(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, float weight) => _sum += outputs[0] - targets[0];

        protected override void Clear() => _sum = 0;
    }

    /// <summary>Long enough that the workers fall asleep.</summary>
    private sealed class Pause : IProgress<EpochReport>
    {
        public void Report(EpochReport value) => Thread.Sleep(1);
    }
}
