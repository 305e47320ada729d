using Xunit;

namespace NetGen.Tests.Metrics;

public sealed class RocAucTests
{
    /// <summary>The example in the documentation of scikit-learn's roc_auc_score.</summary>
    [Fact]
    public void RowsOfOneOutputGiveTheDocumentedValue()
    {
        var auc = new RocAuc();
        foreach (var (target, output) in new[] { (0f, 0.1f), (0f, 0.4f), (1f, 0.35f), (1f, 0.8f) })
        {
            auc.Add([output], [target]);
        }

        Assert.Equal(0.75, auc.Value);
        auc.Add([0.05f], [1]);
        Assert.Equal(3 / 6.0, auc.Value);
    }

    /// <summary>Against the definition: all pairs of a positive and a negative row, a tie counting half.</summary>
    [Fact]
    public void ManyTiesAndWeightsAgreeWithAllPairs()
    {
        var random = new Random(2);
        var rows = Enumerable.Range(0, 300).Select(_ => (
            Output: (float)Math.Round(random.NextDouble(), 1), IsPositive: random.Next(3) == 0, Weight: random.NextSingle())).ToArray();
        var auc = new RocAuc();
        foreach (var (output, isPositive, weight) in rows)
        {
            auc.Add([1 - output, output], label: isPositive ? 1 : 0, weight);
        }

        var pairs =
            from positive in rows
            where positive.IsPositive
            from negative in rows
            where !negative.IsPositive
            select (
                Weight: (double)positive.Weight * negative.Weight,
                Wins: positive.Output > negative.Output ? 1 : positive.Output == negative.Output ? 0.5 : 0);
        Assert.Equal(pairs.Sum(pair => pair.Weight * pair.Wins) / pairs.Sum(pair => pair.Weight), auc.Value, 1e-12);
    }

    [Fact]
    public void OneClassAgainstTheOthers()
    {
        var auc = new RocAuc(positiveClass: 2);
        auc.Add([0.1f, 0.2f, 0.7f], label: 2);
        auc.Add([0.1f, 0.6f, 0.3f], [0, 1, 0]);
        auc.Add([0.1f, 0.1f, 0.8f], label: 0);
        Assert.Equal(0.5, auc.Value);
        Assert.Equal("RocAucClass2", auc.Name);
    }

    [Fact]
    public void OrderAndScaleDoNotMatter()
    {
        var auc = new RocAuc();
        foreach (var (target, output) in new[] { (-1f, -7f), (1f, 30f), (-1f, 12f), (1f, float.PositiveInfinity), (-1f, float.NegativeInfinity) })
        {
            auc.Add([output], [target]);
        }

        Assert.Equal(1, auc.Value);
    }

    [Fact]
    public void OutputsThatKnowNothingGiveOneHalf()
    {
        var auc = new RocAuc();
        for (var row = 0; row < 1000; row++)
        {
            auc.Add([0.5f], [row % 3 == 0 ? 1 : 0]);
        }

        Assert.Equal(0.5, auc.Value);
    }

    [Fact]
    public void AMissingClassOrNaNHasNoValue()
    {
        var auc = new RocAuc();
        auc.Add([0.3f], [1]);
        Assert.True(double.IsNaN(auc.Value));
        auc.Add([0.2f], [0]);
        Assert.Equal(1, auc.Value);
        auc.Add([float.NaN], [1]);
        Assert.True(double.IsNaN(auc.Value));
        auc.Reset();
        Assert.True(double.IsNaN(auc.Value));
    }

    [Fact]
    public void RowsWithoutAPositiveClassAreRefused()
    {
        var three = Assert.Throws<ArgumentException>("outputs", () => new RocAuc().Prepare(outputs: 3, rows: 5));
        Assert.Contains("RocAuc expects rows of 1 or 2 outputs, or to be told the positive class; found 3.", three.Message);
        var few = Assert.Throws<ArgumentException>("outputs", () => new RocAuc(positiveClass: 2).Add([0, 1], label: 0));
        Assert.Contains("RocAucClass2 expects rows of at least 3 outputs; found 2.", few.Message);
        Assert.Throws<ArgumentOutOfRangeException>("positiveClass", () => new RocAuc(positiveClass: -1));
        Assert.Throws<ArgumentOutOfRangeException>("capacity", () => new RocAuc(capacity: -1));
    }
}
