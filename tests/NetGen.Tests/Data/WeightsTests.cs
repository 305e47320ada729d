using Xunit;

namespace NetGen.Tests.Data;

public sealed class WeightsTests
{
    private static readonly DataSet Data = DataSet.FromLabels([0, 1, 2, 3, 4, 5], [0, 2, 0, 0, 2, 0], classCount: 4);

    [Fact]
    public void RowsWithoutWeightsCountOne()
    {
        Assert.False(Data.HasWeights);
        Assert.Equal(1f, Data.Weight(3));
        Assert.Throws<ArgumentOutOfRangeException>("row", () => Data.Weight(6));
    }

    [Fact]
    public void WeightsFollowTheirRowsThroughShufflesAndParts()
    {
        var weighted = Data.WithSampleWeights([0, 10, 20, 30, 40, 50]);
        DataSet[] views = [weighted.Shuffle(seed: 1), weighted.Split(0.5, seed: 2).First, weighted.Folds(2, seed: 3)[1].Train, weighted.Skip(2).Take(3)];
        Assert.All(views, view => Assert.All(Enumerable.Range(0, view.Count), row => Assert.Equal(10 * view.Input(row)[0], view.Weight(row))));
        Assert.False(Data.HasWeights);
    }

    [Fact]
    public void APartCanBeWeightedAnew()
    {
        var part = Data.WithSampleWeights([1, 2, 3, 4, 5, 6]).Shuffle(seed: 1).Skip(2).WithSampleWeights([7, 8, 9, 10]);
        Assert.Equal([7, 8, 9, 10], Enumerable.Range(0, 4).Select(part.Weight));
    }

    [Fact]
    public void ClassWeightsMultiplyThoseOfRows()
    {
        var weighted = Data.WithSampleWeights([1, 2, 3, 4, 5, 6]).WithClassWeights(10, 0, 100, 0);
        Assert.Equal([10, 200, 30, 40, 500, 60], Enumerable.Range(0, 6).Select(weighted.Weight));
    }

    [Fact]
    public void BalancedWeightsAreThoseOfScikitLearn()
    {
        // sklearn.utils.class_weight.compute_class_weight("balanced", classes=[0, 2], y=[0, 2, 0, 0, 2, 0]) gives 0.75 and 1.5.
        Assert.Equal([0.75f, 0, 1.5f, 0], Data.BalancedClassWeights());
        var balanced = Data.WithBalancedClassWeights();
        Assert.Equal([0.75f, 1.5f, 0.75f, 0.75f, 1.5f, 0.75f], Enumerable.Range(0, 6).Select(balanced.Weight));
    }

    [Theory]
    [InlineData(-1f, "-1")]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "Infinity")]
    public void AWeightThatIsNoneIsRefused(float bad, string text)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>("weights", () => Data.WithSampleWeights([1, 1, bad, 1, 1, 1]));
        Assert.Contains($"found {text} at index 2", error.Message);
        Assert.Contains("BackwardFromLogits", error.Message);
        Assert.Throws<ArgumentOutOfRangeException>("weights", () => Data.WithClassWeights(1, bad, 1, 1));
    }

    [Fact]
    public void WeightsThatDoNotFitAreRefused()
    {
        Assert.Contains("Expected 6 weights", Assert.Throws<ArgumentException>("weights", () => Data.WithSampleWeights([1, 2])).Message);
        Assert.Contains("Expected 4 values, found 3", Assert.Throws<ArgumentException>("weights", () => Data.WithClassWeights(1, 2, 3)).Message);
        Assert.Contains("sum above 0", Assert.Throws<ArgumentException>("weights", () => Data.WithSampleWeights(new float[6])).Message);
        Assert.Contains("sum above 0", Assert.Throws<ArgumentException>("weights", () => Data.WithClassWeights(0, 1, 0, 1)).Message);
        Assert.Contains("finite", Assert.Throws<ArgumentException>("weights", () => Data.WithSampleWeights([float.MaxValue, float.MaxValue, 0, 0, 0, 0])).Message);
        var targets = DataSet.FromTargets([1], [1], 1);
        Assert.Throws<InvalidOperationException>(() => targets.WithClassWeights(1));
        Assert.Throws<InvalidOperationException>(() => targets.BalancedClassWeights());
    }
}
