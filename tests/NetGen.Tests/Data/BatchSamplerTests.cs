using Xunit;

namespace NetGen.Tests.Data;

public sealed class BatchSamplerTests
{
    [Fact]
    public void BatchesCoverAllRowsOnceAndTheLastIsWhatIsLeft()
    {
        var sampler = new BatchSampler(count: 10, batchSize: 4, seed: 1);
        Assert.Equal(3, sampler.BatchCount);
        Assert.Equal([0, 1, 2, 3], sampler.Batch(0));
        sampler.Shuffle(epoch: 0);
        Assert.Equal([4, 4, 2], new[] { sampler.Batch(0).Length, sampler.Batch(1).Length, sampler.Batch(2).Length });
        Assert.NotEqual(Enumerable.Range(0, 10), Order(sampler));
        Assert.Equal(Enumerable.Range(0, 10), Order(sampler).Order());
        Assert.Equal(1, new BatchSampler(count: 4, batchSize: 4, seed: 1).BatchCount);
        Assert.Equal(1, new BatchSampler(count: 4, batchSize: int.MaxValue, seed: 1).BatchCount);
    }

    [Fact]
    public void TheOrderDependsOnSeedAndEpochAlone()
    {
        var throughout = new BatchSampler(count: 20, batchSize: 4, seed: 1);
        throughout.Shuffle(epoch: 0);
        var first = Order(throughout);
        throughout.Shuffle(epoch: 1);
        var resumed = new BatchSampler(count: 20, batchSize: 4, seed: 1);
        resumed.Shuffle(epoch: 1);
        Assert.Equal(Order(resumed), Order(throughout));
        Assert.NotEqual(first, Order(throughout));
        var other = new BatchSampler(count: 20, batchSize: 4, seed: 2);
        other.Shuffle(epoch: 0);
        Assert.NotEqual(Order(throughout), Order(other));
    }

    [Fact]
    public void AnEpochAllocatesNothing()
    {
        var sampler = new BatchSampler(count: 100, batchSize: 8, seed: 1);
        sampler.Shuffle(epoch: 0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var epoch = 1; epoch < 10; epoch++)
        {
            sampler.Shuffle(epoch);
            sampler.Batch(sampler.BatchCount - 1);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void ImpossibleNumbersAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("rows", () => new BatchSampler(0, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("batchSize", () => new BatchSampler(1, 0, 1));
        var sampler = new BatchSampler(5, 2, 1);
        Assert.Throws<ArgumentOutOfRangeException>("batch", () => sampler.Batch(3).Length);
        Assert.Throws<ArgumentOutOfRangeException>("batch", () => sampler.Batch(-1).Length);
    }

    private static int[] Order(BatchSampler sampler) =>
        [.. Enumerable.Range(0, sampler.BatchCount).SelectMany(batch => sampler.Batch(batch).ToArray())];
}
