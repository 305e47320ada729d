using System.Globalization;
using Xunit;

namespace NetGen.Tests.Metrics;

public sealed class MetricValuesTests
{
    private readonly MetricValues _values = Measure();

    [Fact]
    public void ValuesAreFoundByNameAndPlace()
    {
        Assert.Equal(2, _values.Count);
        Assert.Equal(0.5, _values["Recall"]);
        Assert.Equal(new MetricValue("Recall", 0.5), _values[1]);
        Assert.Equal(["Precision", "Recall"], _values.Select(value => value.Name));
        var error = Assert.Throws<KeyNotFoundException>(() => _values["F1"]);
        Assert.Equal("Expected one of the metrics Precision, Recall; found 'F1'.", error.Message);
    }

    [Fact]
    public void ValuesAreComparedByValue()
    {
        Assert.Equal(Measure(), _values);
        Assert.Equal(Measure().GetHashCode(), _values.GetHashCode());
        Assert.False(_values.Equals(MetricValues.Empty));
        Assert.False(_values.Equals((object?)null));
    }

    [Fact]
    public void TextIsTheSameUnderEveryCulture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("Precision 1, Recall 0.5", _values.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static MetricValues Measure()
    {
        Metric[] metrics = [new Precision(), new Recall()];
        foreach (var metric in metrics)
        {
            metric.Add([1], [1]);
            metric.Add([0], [1]);
        }

        return MetricValues.Of(metrics);
    }
}
