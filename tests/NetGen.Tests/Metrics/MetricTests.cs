using Xunit;

namespace NetGen.Tests.Metrics;

/// <summary>What every metric does alike.</summary>
public sealed class MetricTests
{
    private const int Rows = 50;

    public static TheoryData<Metric> All => new()
    {
        Accuracy.ForClasses(), Accuracy.ForBinary(), new Precision(), new Recall(Averaging.Micro), new F1(positiveClass: 1),
        new TopKAccuracy(1), new LogLoss(), new RocAuc(), new MeanAbsoluteErrorMetric(), new RootMeanSquaredError(), new RSquared(), new ConfusionMatrix(2),
    };

    /// <summary>All but the one that counts rows, whatever they weigh.</summary>
    public static TheoryData<Metric> Weighing => new(All.Select(row => row.Data).Where(metric => metric is not ConfusionMatrix));

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void NothingHasNoValueAgainAfterAReset(Metric metric)
    {
        Assert.Equal((0, double.NaN), (metric.Count, metric.Value));
        Fill(metric);
        Assert.Equal(Rows, metric.Count);
        Assert.InRange(metric.Value, double.MinValue, double.MaxValue);
        var value = metric.Value;
        metric.Reset();
        Assert.Equal((0, double.NaN), (metric.Count, metric.Value));
        Fill(metric);
        Assert.Equal(value, metric.Value);
        metric.Reset();
    }

    /// <summary>Rows that weigh nothing leave the value, rows that weigh 2 count like two of 1.</summary>
    [Theory]
    [MemberData(nameof(Weighing), DisableDiscoveryEnumeration = true)]
    public void AWeightCountsLikeSoManyRows(Metric metric)
    {
        Fill(metric, row => row % 3);
        var weighted = metric.Value;
        metric.Reset();
        Fill(metric, row => 1, row => row % 3);
        Assert.Equal(weighted, metric.Value, 1e-12);
        metric.Reset();
    }

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void RowsThatCannotBeComparedAreRefused(Metric metric)
    {
        Assert.Throws<ArgumentException>("outputs", () => metric.Add([], []));
        Assert.Throws<ArgumentException>("targets", () => metric.Add([1, 2], [1]));
        foreach (var weight in new[] { -1f, float.NaN, float.PositiveInfinity })
        {
            var error = Assert.Throws<ArgumentOutOfRangeException>("weight", () => metric.Add([1, 2], [1, 0], weight));
            Assert.Contains("Expected a finite number of at least 0, found", error.Message);
        }

        if (metric.TakesLabels)
        {
            Assert.Throws<ArgumentOutOfRangeException>("label", () => metric.Add([1, 2], label: 2));
        }
        else
        {
            Assert.Throws<InvalidOperationException>(() => metric.Add([1, 2], label: 1));
        }

        Assert.Equal(0, metric.Count);
    }

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void APreparedMetricAllocatesNothing(Metric metric)
    {
        metric.Prepare(outputs: 2, Rows);
        ReadOnlySpan<float> outputs = [0.3f, 0.7f];
        ReadOnlySpan<float> targets = [0, 1];

        // A first round lets the methods be compiled.
        for (var round = 0; round < 2; round++)
        {
            metric.Reset();
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var row = 0; row < Rows; row++)
            {
                metric.Add(outputs, targets);
            }

            _ = metric.Value;
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(round == 0 || allocated == 0, $"{metric.Name} allocated {allocated} bytes.");
        }

        metric.Reset();
    }

    private static void Fill(Metric metric, Func<int, float>? weight = null, Func<int, int>? repeat = null)
    {
        var random = new Random(3);
        for (var row = 0; row < Rows; row++)
        {
            var probability = (float)Math.Round(random.NextDouble(), 1);
            var target = random.NextDouble() < 0.25 + (probability / 2) ? 1f : 0f;
            for (var time = 0; time < (repeat?.Invoke(row) ?? 1); time++)
            {
                metric.Add([1 - probability, probability], [1 - target, target], weight?.Invoke(row) ?? 1f);
            }
        }
    }
}
