using Xunit;

namespace NetGen.Tests.Data;

public sealed class SelectingTests
{
    private static readonly DataSet Data = DataSet.FromLabels([0, 1, 2, 3], [0, 1, 0, 1]);

    [Fact]
    public void TakeAndSkipCutInOrder()
    {
        Assert.Equal([0, 1], Inputs(Data.Take(2)));
        Assert.Equal([2, 3], Inputs(Data.Skip(2)));
        Assert.Equal([1, 2], Inputs(Data.Skip(1).Take(2)));
        Assert.Equal([0, 1, 2, 3], Inputs(Data.Skip(0).Take(4)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-1)]
    public void NoRowsOrTooManyAreRefused(int count)
    {
        Assert.Contains($"Expected a number from 1 to 4, found {count}", Assert.Throws<ArgumentOutOfRangeException>("count", () => Data.Take(count)).Message);
        Assert.Throws<ArgumentOutOfRangeException>("count", () => Data.Skip(count == 0 ? 4 : count));
    }

    [Fact]
    public void ConcatPutsOneBehindTheOther()
    {
        var both = Data.Skip(2).Concat(DataSet.FromLabels([7, 8], [4, 2]));
        Assert.Equal([2, 3, 7, 8], Inputs(both));
        Assert.Equal([0, 1, 4, 2], Enumerable.Range(0, 4).Select(both.Label));
        Assert.Equal(5, both.ClassCount);
        Assert.False(both.HasWeights);
        var weighted = Data.Take(1).Concat(Data.Skip(3).WithSampleWeights([5]));
        Assert.Equal([1, 5], Enumerable.Range(0, 2).Select(weighted.Weight));
        var targets = DataSet.FromTargets([1, 2], [3, 4], 2);
        Assert.Equal([4], targets.Skip(1).Concat(targets).Target(0));
        Assert.Equal([3], targets.Skip(1).Concat(targets).Target(1));
    }

    [Fact]
    public void RowsOfAnotherKindAreRefused()
    {
        var error = Assert.Throws<ArgumentException>("other", () => Data.Concat(DataSet.FromTargets([1, 2], [3], 1)));
        Assert.Contains("Expected rows of 1 inputs with a label; found rows of 2 inputs and 1 targets.", error.Message);
    }

    private static float[] Inputs(DataSet data) => [.. Enumerable.Range(0, data.Count).Select(row => data.Input(row)[0])];
}
