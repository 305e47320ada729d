using Xunit;

namespace NetGen.Tests.Metrics;

public sealed class ProbabilityMetricTests
{
    /// <summary>The example in the documentation of scikit-learn's log_loss.</summary>
    [Fact]
    public void LogLossGivesTheDocumentedValue()
    {
        var (classes, binary) = (new LogLoss(), new LogLoss());
        foreach (var (label, spam) in new[] { (1, 0.9f), (0, 0.1f), (0, 0.2f), (1, 0.65f) })
        {
            classes.Add([1 - spam, spam], label);
            binary.Add([spam], [label]);
        }

        Assert.Equal(0.21616187468057912, classes.Value, 1e-7);
        Assert.Equal(0.21616187468057912, binary.Value, 1e-7);
    }

    [Fact]
    public void ASureMistakeIsFiniteAndNaNIsNot()
    {
        var metric = new LogLoss();
        metric.Add([0, 1], label: 0);
        Assert.Equal(87.3365, metric.Value, 1e-4);
        metric.Add([0, 1], [0, 1]);
        Assert.Equal(87.3365 / 2, metric.Value, 1e-4);
        metric.Add([float.NaN, 1], label: 0);
        Assert.True(double.IsNaN(metric.Value));
    }

    /// <summary>The example in the documentation of scikit-learn's top_k_accuracy_score.</summary>
    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 0.75)]
    [InlineData(3, 1)]
    public void TopKGivesTheDocumentedValue(int k, double expected)
    {
        var metric = new TopKAccuracy(k);
        foreach (var (label, row) in new (int, float[])[]
        {
            (0, [0.5f, 0.2f, 0.2f]), (1, [0.3f, 0.4f, 0.2f]), (2, [0.2f, 0.4f, 0.3f]), (2, [0.7f, 0.2f, 0.1f]),
        })
        {
            metric.Add(row, label);
            metric.Add(row, [.. Enumerable.Range(0, 3).Select(index => index == label ? 1f : 0f)]);
        }

        Assert.Equal(expected, metric.Value);
        Assert.Equal($"Top{k}Accuracy", metric.Name);
    }

    [Fact]
    public void OfEqualOutputsTheFirstIsTheLarger()
    {
        var (topOne, accuracy) = (new TopKAccuracy(1), Accuracy.ForClasses());
        foreach (var label in new[] { 0, 1, 2 })
        {
            topOne.Add([0.2f, 0.4f, 0.4f], label);
            accuracy.Add([0.2f, 0.4f, 0.4f], label);
        }

        Assert.Equal(1 / 3.0, topOne.Value, 1e-12);
        Assert.Equal(accuracy.Value, topOne.Value);
        topOne.Reset();
        topOne.Add([float.NaN, 1, 0], label: 1);
        Assert.Equal(0, topOne.Value);
    }

    [Fact]
    public void WhatHasNoMeaningIsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("k", () => new TopKAccuracy(0));
        var few = Assert.Throws<ArgumentException>("outputs", () => new TopKAccuracy(5).Prepare(outputs: 3, rows: 1));
        Assert.Contains("Top5Accuracy expects rows of at least 5 outputs, one for each class; found 3.", few.Message);
        Assert.Throws<ArgumentException>("outputs", () => new TopKAccuracy(1).Add([1], [1]));
        Assert.Throws<ArgumentOutOfRangeException>("threshold", () => Accuracy.ForBinary(float.NaN));
    }
}
