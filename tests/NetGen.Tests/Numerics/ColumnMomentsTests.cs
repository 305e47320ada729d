using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>One pass over the rows against two passes.</summary>
public sealed class ColumnMomentsTests
{
    /// <summary>Columns as tables have them: far from zero, tiny, huge, and one that never changes.</summary>
    private static readonly (float Mean, float Deviation)[] Columns = [(0, 1), (1e6f, 10), (-3e-6f, 1e-7f), (2e30f, 1e30f), (17.3f, 0)];

    [Fact]
    public void AgreeWithTwoPasses()
    {
        var random = new SeededRandom(1);
        float[][] rows = [.. Enumerable.Range(0, 1000).Select(_ => Columns.Select(column => column.Mean + (column.Deviation * random.NextNormal())).ToArray())];
        var moments = new ColumnMoments(Columns.Length);
        foreach (var row in rows)
        {
            moments.Add(row);
        }

        Assert.Equal(rows.Length, moments.Count);
        for (var column = 0; column < Columns.Length; column++)
        {
            var values = rows.Select(row => (double)row[column]).ToArray();
            var mean = values.Average();
            var variance = values.Select(value => (value - mean) * (value - mean)).Average();
            Assert.Equal(mean, moments.Means[column], tolerance: 1e-12 * Math.Abs(mean));
            Assert.Equal(variance, moments.Variance(column), tolerance: 1e-9 * variance);
        }
    }

    [Theory]
    [InlineData(0.1f)]
    [InlineData(-3e38f)]
    [InlineData(1e-45f)]
    public void AColumnThatNeverChangesHasNoVariance(float value)
    {
        var moments = new ColumnMoments(columns: 1);
        for (var row = 0; row < 997; row++)
        {
            moments.Add([value]);
        }

        Assert.Equal(value, moments.Means[0]);
        Assert.Equal(0, moments.Variance(0));
    }

    [Fact]
    public void ARowOfAnotherLengthIsRefused() => Assert.Throws<ArgumentException>("row", () => new ColumnMoments(columns: 2).Add([1f]));
}
