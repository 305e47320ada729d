using Xunit;

namespace NetGen.IntegrationTests.Threads;

/// <summary>The threads that Fit starts: what they are called, how they fail and that they end.</summary>
public sealed class WorkersOfFitTests
{
    private const int Degree = 3;

    private static readonly DataSet Data = Samples.Data<Tiny>(30);
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(30);

    [Fact]
    public void TheyHaveNamesAndEndWithTheCall()
    {
        var network = new Watched();
        Fit(network);
        Assert.Equal(["NetGen worker 1", "NetGen worker 2"], network.Workers.Select(worker => worker.Name).Order());
        Assert.Equal([1, 2], network.Workers.Select(worker => network.Threads[worker]).Order());
        Assert.Equal(0, network.Threads[Thread.CurrentThread]);
        AssertEnded(network);
    }

    [Fact]
    public void TheyAreInTheBackground()
    {
        var foreground = new List<string>();
        var caller = Thread.CurrentThread;
        Fit(new Watched((_, _) =>
        {
            if (Thread.CurrentThread != caller && !Thread.CurrentThread.IsBackground)
            {
                lock (foreground)
                {
                    foreground.Add(Thread.CurrentThread.Name!);
                }
            }
        }));
        Assert.Empty(foreground);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(null)]
    public void OneThreadStartsNone(int? degree)
    {
        // By default too: a step of so small a network has nothing to share.
        var network = new Watched();
        network.Fit(Data, new Sgd(0.1f), epochs: 2, degreeOfParallelism: degree);
        Assert.Equal([Thread.CurrentThread], network.Threads.Keys);
    }

    [Fact]
    public void NoMoreAreStartedThanRowsInAStep()
    {
        var network = new Watched();
        network.Fit(Data, new Sgd(0.1f), epochs: 2, batchSize: 5, degreeOfParallelism: int.MaxValue);
        Assert.Equal(5, network.Threads.Count);
        AssertEnded(network);
    }

    // Phase 0 is forward and deltas; phase 2, gradient descent, stands for phase 1.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(0, 2)]
    [InlineData(2, 0)]
    [InlineData(2, 1)]
    public void WhatOneThrowsReachesTheCaller(int failingPhase, int failingPart)
    {
        var failure = new InvalidTimeZoneException("thrown by a test");
        var running = 0;
        var network = new Watched((phase, part) =>
        {
            if ((phase, part) == (failingPhase, failingPart))
            {
                throw failure;
            }

            // The others are still busy when one fails, and nothing of them may go on behind the call.
            Interlocked.Increment(ref running);
            Thread.Sleep(1);
            Interlocked.Decrement(ref running);
        });
        Assert.Same(failure, Assert.Throws<InvalidTimeZoneException>(() => Fit(network)));
        Assert.Equal(0, running);
        AssertEnded(network);
    }

    [Fact]
    public void TheyEndWhenTheTrainingIsCancelled()
    {
        using var source = new CancellationTokenSource();
        var steps = 0;
        var network = new Watched((phase, part) =>
        {
            if ((phase, part) == (0, 1) && ++steps == 5)
            {
                source.Cancel();
            }
        });
        Assert.Throws<OperationCanceledException>(
            () => network.Fit(Data, new Sgd(0.1f), epochs: 100, batchSize: 10, degreeOfParallelism: Degree, cancellationToken: source.Token));
        Assert.Equal(5, steps);
        AssertEnded(network);
    }

    [Fact]
    public void TheySleepWhileTheCallerDoesSomethingElse()
    {
        var network = new Watched();
        var asleep = 0;
        Fit(network, new Progress(_ =>
        {
            Assert.True(SpinWait.SpinUntil(() => network.Workers.All(IsAsleep), LongEnough));
            asleep++;
        }));
        Assert.Equal(3, asleep);
    }

    [Fact]
    public void WhatTheCallersProgressThrowsEndsThem()
    {
        var network = new Watched();
        Assert.Throws<InvalidTimeZoneException>(() => Fit(network, new Progress(_ => throw new InvalidTimeZoneException())));
        AssertEnded(network);
    }

    private static void Fit(Watched network, IProgress<EpochReport>? progress = null) =>
        network.Fit(Data, new Sgd(0.1f), epochs: 3, batchSize: 10, degreeOfParallelism: Degree, progress: progress);

    private static bool IsAsleep(Thread thread) => thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin);

    private static void AssertEnded(Watched network)
    {
        Assert.NotEmpty(network.Workers);
        Assert.All(network.Workers, worker => Assert.False(worker.IsAlive));
    }

    private sealed class Progress(Action<EpochReport> report) : IProgress<EpochReport>
    {
        public void Report(EpochReport value) => report(value);
    }
}
