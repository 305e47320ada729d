using System.Globalization;

namespace NetGen;

/// <summary>How some values are spread.</summary>
/// <param name="Mean">Their mean.</param>
/// <param name="StandardDeviation">Their standard deviation, estimated from them as a sample (n - 1 in the denominator); 0 for a single one.</param>
public readonly record struct Spread(double Mean, double StandardDeviation)
{
    /// <summary>Mean and standard deviation, such as <c>0.9667 ± 0.0204</c>, the same under every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mean:0.0000} ± {StandardDeviation:0.0000}");

    internal static Spread Of(IEnumerable<double> sample)
    {
        double[] values = [.. sample];
        var mean = values.Sum() / values.Length;
        var squares = values.Sum(value => (value - mean) * (value - mean));
        return new Spread(mean, values.Length == 1 ? 0 : double.Sqrt(squares / (values.Length - 1)));
    }
}
