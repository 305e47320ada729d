using Xunit;

namespace NetGen.IntegrationTests.Threads;

/// <summary>How many threads Fit chooses by itself.</summary>
public sealed class DegreeOfParallelismTests
{
    private const int ManySteps = 100_000;

    [Fact]
    public void SmallStepsAreNotShared()
    {
        Assert.Equal(1, DegreeOfParallelism.Automatic(Tiny.Info, batchSize: 32, ManySteps, processors: 8));
        Assert.Equal(1, DegreeOfParallelism.Automatic(Wide.Info, batchSize: 1, ManySteps, processors: 8));
    }

    [Fact]
    public void LargeStepsAreSharedByAllProcessors()
    {
        Assert.Equal(2, DegreeOfParallelism.Automatic(Broad.Info, batchSize: 128, ManySteps, processors: 2));
        Assert.Equal(64, DegreeOfParallelism.Automatic(Broad.Info, batchSize: 128, ManySteps, processors: 64));
    }

    [Fact]
    public void ThereAreNoMoreThanRows() =>
        Assert.Equal(128, DegreeOfParallelism.Automatic(Broad.Info, batchSize: 128, ManySteps, processors: 1000));

    [Fact]
    public void ParametersOfASingleRowAreSharedToo() =>
        Assert.InRange(DegreeOfParallelism.Automatic(Broad.Info, batchSize: 1, ManySteps, processors: 8), 2, 8);

    [Fact]
    public void MoreWorkNeverMeansFewerThreads()
    {
        var counts = Enumerable.Range(1, 128).Select(rows => DegreeOfParallelism.Automatic(Digits.Info, rows, ManySteps, processors: 64)).ToArray();
        Assert.Equal(counts.Order(), counts);
        Assert.Equal(1, counts[0]);
        Assert.InRange(counts[^1], 2, 64);
    }

    [Fact]
    public void OneProcessorIsNotShared() =>
        Assert.Equal(1, DegreeOfParallelism.Automatic(Broad.Info, batchSize: 128, ManySteps, processors: 1));

    [Fact]
    public void AShortTrainingIsNotWorthStartingThreads() =>
        Assert.Equal(1, DegreeOfParallelism.Automatic(Digits.Info, batchSize: 32, steps: 5, processors: 8));
}
