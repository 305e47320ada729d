using System.Globalization;

namespace NetGen;

/// <summary>What a metric measured.</summary>
/// <param name="Name">The metric's name.</param>
/// <param name="Value">Its value.</param>
public readonly record struct MetricValue(string Name, double Value)
{
    /// <summary>Name and value, such as <c>F1 0.93</c>, the same under every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Value:0.######}");
}
