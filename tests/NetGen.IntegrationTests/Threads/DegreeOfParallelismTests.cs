using Xunit;

namespace NetGen.IntegrationTests.Threads;

/// <summary>How many threads Fit starts.</summary>
public sealed class DegreeOfParallelismTests
{
    private const int ManySteps = 100_000;

    [Fact]
    public void SmallStepsAreNotShared()
    {
        Assert.Equal(1, DegreeOfParallelism.Automatic(Tiny.Info, batchSize: 32, ManySteps, processors: 8));
        Assert.Equal(1, DegreeOfParallelism.Automatic(Diagnosis.Info, batchSize: 32, ManySteps, processors: 8));
        Assert.Equal(1, DegreeOfParallelism.Automatic(Broad.Info, batchSize: 1, ManySteps, processors: 8));
    }

    [Fact]
    public void LargeStepsAreSharedByAllProcessors()
    {
        Assert.Equal(2, DegreeOfParallelism.Automatic(Broad.Info, batchSize: 128, ManySteps, processors: 2));
        Assert.Equal(8, DegreeOfParallelism.Automatic(Broad.Info, batchSize: 128, ManySteps, processors: 8));
    }

    [Fact]
    public void MoreRowsNeverMeanFewerThreads()
    {
        var counts = Enumerable.Range(1, 128).Select(rows => DegreeOfParallelism.Automatic(Broad.Info, rows, ManySteps, processors: 1000)).ToArray();
        Assert.Equal(counts.Order(), counts);
        Assert.InRange(counts[^1], 10, 128);
    }

    [Fact]
    public void OneProcessorIsNotShared() =>
        Assert.Equal(1, DegreeOfParallelism.Automatic(Broad.Info, batchSize: 128, ManySteps, processors: 1));

    [Fact]
    public void AShortTrainingIsNotWorthStartingThreads() =>
        Assert.Equal(1, DegreeOfParallelism.Automatic(Broad.Info, batchSize: 128, steps: 1, processors: 8));

    [Fact]
    public void WhoAsksForThreadsGetsThoseThatHaveSomethingToDo()
    {
        Assert.Equal(7, DegreeOfParallelism.AtMost(7, Tiny.Info, batchSize: 32));
        Assert.Equal(5, DegreeOfParallelism.AtMost(int.MaxValue, Tiny.Info, batchSize: 5));
        Assert.Equal(1, DegreeOfParallelism.AtMost(int.MaxValue, Tiny.Info, batchSize: 1));

        // One row cannot be shared, the gradients and updates of many parameters can.
        Assert.InRange(DegreeOfParallelism.AtMost(int.MaxValue, Broad.Info, batchSize: 1), 2, 100);
    }
}
