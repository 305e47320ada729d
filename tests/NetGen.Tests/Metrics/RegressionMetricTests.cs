using Xunit;

namespace NetGen.Tests.Metrics;

/// <summary>The examples are those in the documentation of scikit-learn's r2_score, mean_absolute_error and root_mean_squared_error.</summary>
public sealed class RegressionMetricTests
{
    private static readonly float[][] Targets = [[3], [-0.5f], [2], [7]];
    private static readonly float[][] Outputs = [[2.5f], [0], [2], [8]];

    [Fact]
    public void OneOutputGivesTheDocumentedValues()
    {
        Assert.Equal(0.5, Measure(new MeanAbsoluteErrorMetric(), Outputs, Targets), 1e-12);
        Assert.Equal(Math.Sqrt(1.5 / 4), Measure(new RootMeanSquaredError(), Outputs, Targets), 1e-12);
        Assert.Equal(0.9486081370449679, Measure(new RSquared(), Outputs, Targets), 1e-12);
    }

    [Fact]
    public void SeveralOutputsAreAveraged()
    {
        float[][] targets = [[0.5f, 1], [-1, 1], [7, -6]];
        float[][] outputs = [[0, 2], [-1, 2], [8, -5]];
        Assert.Equal(0.75, Measure(new MeanAbsoluteErrorMetric(), outputs, targets), 1e-12);
        Assert.Equal(Math.Sqrt(4.25 / 6), Measure(new RootMeanSquaredError(), outputs, targets), 1e-12);
        Assert.Equal((0.9654377880184332 + 0.9081632653061225) / 2, Measure(new RSquared(), outputs, targets), 1e-12);
    }

    [Theory]
    [InlineData(1, 1f, 2f, 3f)]
    [InlineData(0, 2f, 2f, 2f)]
    [InlineData(-3, 3f, 2f, 1f)]
    public void RSquaredComparesWithTheMean(double expected, params float[] outputs) =>
        Assert.Equal(expected, Measure(new RSquared(), [.. outputs.Select(output => new[] { output })], [[1], [2], [3]]), 1e-12);

    [Fact]
    public void RSquaredOfTargetsThatAreAllTheSameIsOneOrZero()
    {
        float[][] targets = [[-2], [-2], [-2]];
        Assert.Equal(1, Measure(new RSquared(), targets, targets));
        Assert.Equal(0, Measure(new RSquared(), [[-2], [-2], [-1.999f]], targets));
        Assert.True(double.IsNaN(Measure(new RSquared(), [[1]], [[1]])));
    }

    /// <summary>Sums of squares would lose every digit here: the targets vary by 1 around ten million.</summary>
    [Fact]
    public void RSquaredIsStableFarFromZero()
    {
        var random = new Random(4);
        var rows = Enumerable.Range(0, 1000).Select(_ => (Target: 1e7f + random.Next(-2, 3), Error: random.Next(-1, 2), Weight: random.NextSingle())).ToArray();
        var metric = new RSquared();
        foreach (var (target, error, weight) in rows)
        {
            metric.Add([target + error], [target], weight);
        }

        var total = rows.Sum(row => (double)row.Weight);
        var mean = rows.Sum(row => row.Weight * (row.Target - 1e7)) / total;
        var variation = rows.Sum(row => row.Weight * Math.Pow(row.Target - 1e7 - mean, 2));
        Assert.Equal(1 - (rows.Sum(row => (double)row.Weight * row.Error * row.Error) / variation), metric.Value, 1e-9);
    }

    [Fact]
    public void AnOutputThatIsNotANumberHasNoError()
    {
        foreach (var metric in new Metric[] { new MeanAbsoluteErrorMetric(), new RootMeanSquaredError(), new RSquared() })
        {
            Assert.True(double.IsNaN(Measure(metric, [[1], [float.NaN], [2]], [[1], [2], [3]])));
        }
    }

    [Fact]
    public void RowsOfAnotherLengthAreRefused()
    {
        var metric = new RSquared();
        metric.Add([1], [1]);
        var error = Assert.Throws<ArgumentException>("outputs", () => metric.Add([1, 2], [1, 2]));
        Assert.Contains("Expected rows of 1 outputs like those before, found 2.", error.Message);
        metric.Prepare(outputs: 2, rows: 3);
        metric.Add([1, 2], [1, 2]);
        metric.Add([2, 2], [2, 3]);
        Assert.Equal((1 + (1 - (1 / 0.5))) / 2, metric.Value, 1e-12);
    }

    private static double Measure(Metric metric, float[][] outputs, float[][] targets)
    {
        foreach (var (output, target) in outputs.Zip(targets))
        {
            metric.Add(output, target);
        }

        return metric.Value;
    }
}
