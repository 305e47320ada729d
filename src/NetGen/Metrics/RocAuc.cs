using System.Globalization;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The area under the receiver operating characteristic: the probability that a row of the positive class gets a larger output than one of
/// the others, equal outputs counting half (Hanley and McNeil 1982). From 0 to 1, 0.5 for outputs that know nothing; exact, ties included.
/// NaN where one of the two classes is missing or an output was NaN.
/// </summary>
/// <remarks>
/// Every row's output is kept, 12 bytes each, and sorted when the value is asked for. Rows of one output are positive where the target is at
/// least 0.5; rows of two outputs are classes 0 and 1, and 1 is positive; longer rows need to be told which class is.
/// </remarks>
public sealed class RocAuc : Metric
{
    private readonly int? _positiveClass;
    private float[] _outputs;
    private double[] _weights;
    private int _rows;
    private bool _isSorted;

    /// <summary>Measures one class against all others.</summary>
    /// <param name="positiveClass">The class, from 0; if null, the only output or class 1 of two.</param>
    /// <param name="capacity">How many rows there is memory for at first, at least 0; more may be added, and then allocate.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public RocAuc(int? positiveClass = null, int capacity = 0)
    {
        Argument.IsAtLeast(positiveClass ?? 0, 0, nameof(positiveClass));
        Argument.IsAtLeast(capacity, 0, nameof(capacity));
        _positiveClass = positiveClass;
        _outputs = new float[capacity];
        _weights = new double[capacity];
        Name = nameof(RocAuc) + (positiveClass is { } index ? string.Create(CultureInfo.InvariantCulture, $"Class{index}") : string.Empty);
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override double Value
    {
        get
        {
            if (!_isSorted)
            {
                _outputs.AsSpan(0, _rows).Sort(_weights.AsSpan(0, _rows));
                _isSorted = true;
            }

            return Area(_outputs.AsSpan(0, _rows), _weights.AsSpan(0, _rows));
        }
    }

    /// <inheritdoc/>
    protected override void Reserve(int outputs, int rows)
    {
        _ = PositiveOf(outputs);
        if (rows > _outputs.Length)
        {
            Array.Resize(ref _outputs, rows);
            Array.Resize(ref _weights, rows);
        }
    }

    /// <inheritdoc/>
    protected override void AddTargets(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, float weight)
    {
        var positive = PositiveOf(outputs.Length);
        var isPositive = outputs.Length == 1
            ? Truth.IsPositive(targets[0])
            : Reductions.IndexOfLargest(targets) == positive;
        Add(outputs[positive], isPositive, weight);
    }

    /// <inheritdoc/>
    protected override void AddLabel(ReadOnlySpan<float> outputs, int label, float weight)
    {
        var positive = PositiveOf(outputs.Length);
        Add(outputs[positive], label == positive, weight);
    }

    /// <inheritdoc/>
    protected override void Clear() => _rows = 0;

    /// <summary>The weights of the positive rows have their sign, those of the others the opposite: one array to sort along.</summary>
    private void Add(float output, bool isPositive, float weight)
    {
        if (_rows == _outputs.Length)
        {
            var capacity = (int)long.Min(Array.MaxLength, long.Max(256, 2L * _rows));
            Array.Resize(ref _outputs, capacity);
            Array.Resize(ref _weights, capacity);
        }

        _outputs[_rows] = output;
        _weights[_rows] = isPositive ? weight : -(double)weight;
        _rows++;
        _isSorted = false;
    }

    /// <summary>Counts, for each group of equal outputs, the pairs its positive rows win and draw.</summary>
    private static double Area(ReadOnlySpan<float> outputs, ReadOnlySpan<double> weights)
    {
        var (negatives, positives, wins) = (0.0, 0.0, 0.0);
        for (var first = 0; first < outputs.Length;)
        {
            var (equalNegatives, equalPositives) = (0.0, 0.0);
            var end = first;
            for (; end < outputs.Length && outputs[end] == outputs[first]; end++)
            {
                equalPositives += double.Max(weights[end], 0);
                equalNegatives += double.Max(-weights[end], 0);
            }

            if (end == first)
            {
                return double.NaN;
            }

            wins += equalPositives * (negatives + (equalNegatives / 2));
            positives += equalPositives;
            negatives += equalNegatives;
            first = end;
        }

        return wins / (positives * negatives);
    }

    private int PositiveOf(int outputs)
    {
        var positive = _positiveClass ?? outputs - 1;
        if (positive >= outputs || (_positiveClass is null && outputs > 2))
        {
            var expected = _positiveClass is null ? "1 or 2 outputs, or to be told the positive class" : $"at least {positive + 1} outputs";
            throw new ArgumentException($"{Name} expects rows of {expected}; found {outputs}.", nameof(outputs));
        }

        return positive;
    }
}
