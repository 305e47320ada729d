using System.Collections;

namespace NetGen;

/// <summary>What several metrics measured, in the order they were given. Compared by value, printed the same under every culture.</summary>
public sealed class MetricValues : IReadOnlyList<MetricValue>, IEquatable<MetricValues>
{
    /// <summary>No values.</summary>
    public static readonly MetricValues Empty = new([]);

    private readonly MetricValue[] _values;

    private MetricValues(MetricValue[] values) => _values = values;

    /// <summary>The number of metrics.</summary>
    public int Count => _values.Length;

    /// <summary>One metric's name and value.</summary>
    /// <param name="index">Its place among the metrics, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such metric.</exception>
    public MetricValue this[int index] => _values[index];

    /// <summary>The value of the first metric with a name.</summary>
    /// <param name="name">The metric's <see cref="Metric.Name"/>.</param>
    /// <exception cref="KeyNotFoundException">There is no such metric.</exception>
    public double this[string name]
    {
        get
        {
            var index = Array.FindIndex(_values, value => value.Name == name);
            return index >= 0
                ? _values[index].Value
                : throw new KeyNotFoundException($"Expected one of the metrics {string.Join(", ", _values.Select(value => value.Name))}; found '{name}'.");
        }
    }

    /// <inheritdoc/>
    public IEnumerator<MetricValue> GetEnumerator() => _values.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(MetricValues? other) => other is not null && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MetricValues);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var value in _values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>The names and values, such as <c>F1 0.93, RocAuc 0.98</c>.</summary>
    public override string ToString() => string.Join(", ", _values);

    /// <summary>The values the metrics have now.</summary>
    internal static MetricValues Of(ReadOnlySpan<Metric> metrics)
    {
        if (metrics.IsEmpty)
        {
            return Empty;
        }

        var values = new MetricValue[metrics.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = new MetricValue(metrics[index].Name, metrics[index].Value);
        }

        return new MetricValues(values);
    }
}
