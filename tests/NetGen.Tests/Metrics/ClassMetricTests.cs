using Xunit;

namespace NetGen.Tests.Metrics;

public sealed class ClassMetricTests
{
    // The example in the documentation of scikit-learn's precision_score, recall_score and f1_score.
    private static readonly int[] Actual = [0, 1, 2, 0, 1, 2];
    private static readonly int[] Predicted = [0, 2, 1, 0, 0, 1];

    public static TheoryData<ClassMetric, double> Documented => new()
    {
        { new Precision(), 2 / 9.0 },
        { new Precision(Averaging.Micro), 1 / 3.0 },
        { new Precision(Averaging.Weighted), 2 / 9.0 },
        { new Recall(), 1 / 3.0 },
        { new Recall(Averaging.Micro), 1 / 3.0 },
        { new Recall(Averaging.Weighted), 1 / 3.0 },
        { new F1(), 4 / 15.0 },
        { new F1(Averaging.Micro), 1 / 3.0 },
        { new F1(Averaging.Weighted), 4 / 15.0 },
        { new F1(positiveClass: 0), 0.8 },
        { new F1(positiveClass: 1), 0 },
    };

    [Theory]
    [MemberData(nameof(Documented), DisableDiscoveryEnumeration = true)]
    public void ClassesGiveTheDocumentedValues(ClassMetric metric, double expected)
    {
        foreach (var (actual, predicted) in Actual.Zip(Predicted))
        {
            metric.Add(Row(predicted), actual);
        }

        Assert.Equal(expected, metric.Value, 1e-12);
        Assert.Equal(6, metric.Count);
        metric.Reset();
        foreach (var (actual, predicted) in Actual.Zip(Predicted))
        {
            metric.Add(Row(predicted), Row(actual));
        }

        Assert.Equal(expected, metric.Value, 1e-12);
    }

    [Fact]
    public void EachClassHasItsValue()
    {
        var (precision, recall) = (new Precision(), new Recall());
        foreach (var (actual, predicted) in Actual.Zip(Predicted))
        {
            precision.Add(Row(predicted), actual);
            recall.Add(Row(predicted), actual);
        }

        Assert.Equal([2 / 3.0, 0, 0], Enumerable.Range(0, 3).Select(precision.ValueOf));
        Assert.Equal([1, 0, 0], Enumerable.Range(0, 3).Select(recall.ValueOf));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => recall.ValueOf(3));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => recall.ValueOf(-1));
    }

    /// <summary>Against counts made row by row by definition, with weights, for many random rows.</summary>
    [Fact]
    public void WeightedRowsAgreeWithTheDefinition()
    {
        var random = new Random(1);
        var rows = Enumerable.Range(0, 200).Select(_ => (Actual: random.Next(4), Predicted: random.Next(4), Weight: random.NextSingle())).ToArray();
        var (macro, weighted) = (new F1(), new F1(Averaging.Weighted));
        foreach (var (actual, predicted, weight) in rows)
        {
            macro.Add(Row(predicted, 4), actual, weight);
            weighted.Add(Row(predicted, 4), actual, weight);
        }

        double Sum(Func<(int Actual, int Predicted, float Weight), bool> counts) => rows.Where(counts).Sum(row => (double)row.Weight);
        double F1Of(int c)
        {
            var precision = Sum(row => row.Actual == c && row.Predicted == c) / Sum(row => row.Predicted == c);
            var recall = Sum(row => row.Actual == c && row.Predicted == c) / Sum(row => row.Actual == c);
            return 2 * precision * recall / (precision + recall);
        }

        Assert.Equal(Enumerable.Range(0, 4).Average(F1Of), macro.Value, 1e-12);
        Assert.Equal(
            Enumerable.Range(0, 4).Sum(c => F1Of(c) * Sum(row => row.Actual == c)) / Sum(_ => true), weighted.Value, 1e-12);
    }

    [Fact]
    public void RowsOfOneOutputAreYesOrNo()
    {
        var (precision, recall) = (new Precision(), new Recall(Averaging.Micro));
        foreach (var (output, target) in new[] { (0.5f, 1f), (0.9f, 0f), (0.6f, 1f), (0.49f, 1f), (0.1f, 0f) })
        {
            precision.Add([output], [target]);
            recall.Add([output], [target]);
        }

        Assert.Equal(2 / 3.0, precision.Value, 1e-12);
        Assert.Equal(2 / 3.0, recall.Value, 1e-12);
        var strict = new Precision(threshold: 0.6f);
        strict.Add([0.5f], [1]);
        strict.Add([0.6f], [1]);
        strict.Add([0.61f], [0]);
        Assert.Equal(0.5, strict.Value);
    }

    /// <summary>Targets of -1 and 1 with a threshold of 0 are what a hinge loss trains.</summary>
    [Fact]
    public void TargetsOfMinusOneAreNo()
    {
        var recall = new Recall(threshold: 0f);
        recall.Add([0.1f], [1]);
        recall.Add([-0.1f], [1]);
        recall.Add([0.1f], [-1]);
        Assert.Equal(0.5, recall.Value);
    }

    [Fact]
    public void SeveralLabelsOfARowCountEachByItself()
    {
        // Label 2 never occurs, and counts all the same: it was asked for.
        var f1 = new F1(threshold: 0.5f);
        f1.Add([0.9f, 0.1f, 0.2f], [1, 1, 0]);
        f1.Add([0.8f, 0.7f, 0.2f], [0, 1, 0]);
        Assert.Equal((((2 / 3.0) + (2 / 3.0)) + 0) / 3, f1.Value, 1e-12);
    }

    [Fact]
    public void AClassThatNeverOccursDoesNotCountInTheMean()
    {
        var recall = new Recall();
        recall.Add([1, 0, 0], label: 0);
        recall.Add([1, 0, 0], label: 1);
        Assert.Equal(0.5, recall.Value);
        Assert.Equal(0, recall.ValueOf(2));
    }

    [Fact]
    public void AnOutputThatIsNotANumberPredictsNothing()
    {
        var (precision, recall) = (new Precision(), new Recall());
        foreach (var row in new float[][] { [float.NaN, 1], [1, 0] })
        {
            precision.Add(row, label: 0);
            recall.Add(row, label: 0);
        }

        Assert.Equal(1, precision.Value);
        Assert.Equal(0.5, recall.Value);
        var binary = new Recall();
        binary.Add([float.NaN], [1]);
        Assert.Equal(0, binary.Value);
    }

    [Fact]
    public void NothingHasNoValueAndNoPositivesHaveZero()
    {
        foreach (var metric in new ClassMetric[] { new Precision(), new Recall(Averaging.Micro), new F1(Averaging.Weighted), new F1(positiveClass: 0) })
        {
            Assert.True(double.IsNaN(metric.Value));
            Assert.True(double.IsNaN(metric.ValueOf(0)));
            metric.Add([0.1f], [0]);
            Assert.Equal(0, metric.Value);
        }
    }

    [Fact]
    public void NamesTellTheVariants() => Assert.Equal(
        ["F1", "F1Micro", "RecallWeighted", "PrecisionClass2"],
        ((Metric[])[new F1(), new F1(Averaging.Micro), new Recall(Averaging.Weighted), new Precision(positiveClass: 2)]).Select(metric => metric.Name));

    [Fact]
    public void WhatCannotBeMeasuredIsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("averaging", () => new F1((Averaging)3));
        Assert.Throws<ArgumentOutOfRangeException>("threshold", () => new F1(threshold: float.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("positiveClass", () => new F1(positiveClass: -1));
        var narrow = Assert.Throws<ArgumentException>("outputs", () => new F1(positiveClass: 2).Prepare(outputs: 2, rows: 5));
        Assert.Contains("F1Class2 expects rows of at least 3 outputs, found 2.", narrow.Message);
        var metric = new F1();
        metric.Add([1, 0], label: 0);
        var other = Assert.Throws<ArgumentException>("outputs", () => metric.Add([1, 0, 0], label: 0));
        Assert.Contains("Expected rows of 2 outputs like those before, found 3.", other.Message);
        Assert.Equal((1, 0.5 * 2), (metric.Count, metric.Value));
    }

    private static float[] Row(int index, int classes = 3)
    {
        var row = new float[classes];
        row[index] = 1;
        return row;
    }
}
