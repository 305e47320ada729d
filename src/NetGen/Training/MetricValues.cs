using System.Collections;
using System.Globalization;

namespace NetGen;

/// <summary>The values of some metrics in the order in which the metrics were given; equal if all names and values are.</summary>
public sealed class MetricValues : IReadOnlyList<MetricValue>, IEquatable<MetricValues>
{
    private readonly MetricValue[] _values;

    /// <summary>Makes a list of values.</summary>
    /// <param name="values">The values, which are copied.</param>
    public MetricValues(params ReadOnlySpan<MetricValue> values) => _values = values.ToArray();

    /// <summary>No values.</summary>
    public static MetricValues None { get; } = new();

    /// <inheritdoc/>
    public int Count => _values.Length;

    /// <inheritdoc/>
    public MetricValue this[int index] => _values[index];

    /// <summary>The value of a metric.</summary>
    /// <param name="name">The metric's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such metric; the message lists those there are.</exception>
    public double this[string name] =>
        Find(name) ?? throw new KeyNotFoundException($"Expected one of the metrics [{string.Join(", ", _values.Select(value => value.Name))}], found '{name}'.");

    /// <summary>The value of a metric, or null if there is no such metric.</summary>
    /// <param name="name">The metric's name.</param>
    public double? Find(string name)
    {
        foreach (var value in _values)
        {
            if (value.Name == name)
            {
                return value.Value;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(MetricValues? other) => other is not null && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MetricValues);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var value in _values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<MetricValue> GetEnumerator() => ((IEnumerable<MetricValue>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Names and values, such as <c>f1 = 0.9, auc = 0.95</c>, the same under every culture.</summary>
    public override string ToString() =>
        string.Join(", ", _values.Select(static value => string.Create(CultureInfo.InvariantCulture, $"{value.Name} = {value.Value}")));
}
