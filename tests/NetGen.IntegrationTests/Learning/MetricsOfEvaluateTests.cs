using Xunit;

namespace NetGen.IntegrationTests.Learning;

/// <summary>Evaluate measures whatever metrics it is given.</summary>
public sealed class MetricsOfEvaluateTests
{
    private static readonly DataSet Data = Samples.Data<Digits>(70);

    private readonly Digits _network = new(seed: 1);

    [Fact]
    public void MetricsMeasureEachRowOnce()
    {
        var (f1, recall) = (new F1(), new Recall(positiveClass: 3));
        recall.Add(new float[5], label: 3);
        var evaluation = _network.Evaluate(Data, f1, recall);

        var expected = new F1();
        var outputs = new float[10];
        for (var row = 0; row < Data.Count; row++)
        {
            _network.PredictBatch(Data.Input(row), outputs);
            if (Data.HasLabels)
            {
                expected.Add(outputs, Data.Label(row));
            }
            else
            {
                expected.Add(outputs, Data.Target(row));
            }
        }

        Assert.Equal(70, f1.Count);
        Assert.Equal(expected.Value, f1.Value);
        Assert.Equal(f1.Value, evaluation.Metrics["F1"]);
        Assert.Equal([new MetricValue("F1", f1.Value), new MetricValue("RecallClass3", recall.Value)], evaluation.Metrics);
        Assert.Equal(_network.Evaluate(Data), evaluation with { Metrics = MetricValues.Empty });
    }

    [Fact]
    public void MetricsThatDoNotFitAreRefused()
    {
        var labels = DataSet.FromLabels(new float[128], [0, 1], classCount: 10);
        void Refuses<TException>(DataSet data, string message, params Metric[] metrics)
            where TException : ArgumentException
        {
            var error = Assert.Throws<TException>(() => _network.Evaluate(data, metrics));
            Assert.Contains(message, error.Message);
        }

        Refuses<ArgumentNullException>(Data, "null", null!);
        Refuses<ArgumentException>(Data, "found null among them", new F1(), null!);
        Refuses<ArgumentException>(labels, "Accuracy compares outputs with targets; the data set has class labels.", new F1(), Accuracy.ForBinary());
        Refuses<ArgumentException>(Data, "RecallClass10 expects rows of at least 11 outputs, found 10.", new Recall(positiveClass: 10));
    }
}
