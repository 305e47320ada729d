using System.Globalization;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// What is computed from the true positives, false positives and false negatives of each class.
/// </summary>
/// <remarks>
/// Rows of one output are a yes or no, yes from the threshold on, 0.5 by default, and the value is that of yes. In rows of several outputs the
/// largest is the predicted class, the first among equals; with a threshold each is a yes or no of its own (several labels for one row).
/// An output that is NaN predicts nothing, nor does a row with NaN when the largest output counts. A value whose denominator is 0 is 0, as in
/// scikit-learn.
/// </remarks>
public abstract class ClassMetric : Metric
{
    private const float DefaultThreshold = 0.5f;

    private readonly Averaging _averaging;
    private readonly int? _positiveClass;
    private readonly float? _threshold;
    private ClassCounts[] _classes = [];

    private protected ClassMetric(Averaging averaging, float? threshold)
    {
        if (!Enum.IsDefined(averaging))
        {
            throw new ArgumentOutOfRangeException(nameof(averaging), FormattableString.Invariant($"Expected Macro, Micro or Weighted, found {averaging:D}."));
        }

        RequireThreshold(threshold);
        _averaging = averaging;
        _threshold = threshold;
        Name = GetType().Name + (averaging == Averaging.Macro ? string.Empty : averaging.ToString());
    }

    private protected ClassMetric(int positiveClass, float? threshold)
    {
        Argument.IsAtLeast(positiveClass, 0, nameof(positiveClass));
        RequireThreshold(threshold);
        _positiveClass = positiveClass;
        _threshold = threshold;
        Name = string.Create(CultureInfo.InvariantCulture, $"{GetType().Name}Class{positiveClass}");
    }

    /// <inheritdoc/>
    public sealed override string Name { get; }

    /// <inheritdoc/>
    public sealed override double Value => Count == 0 ? double.NaN
        : _positiveClass is { } index ? ValueOf(index)
        : _averaging == Averaging.Micro ? MicroAverage()
        : MeanOfClasses();

    /// <summary>The value of one class; NaN before the first row.</summary>
    /// <param name="index">The class, or the output, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">No row had such a class.</exception>
    public double ValueOf(int index)
    {
        if (Count == 0)
        {
            return double.NaN;
        }

        Argument.IsIndex(index, _classes.Length, "class", nameof(index));
        return Score(_classes[index]);
    }

    /// <inheritdoc/>
    protected sealed override void Reserve(int outputs, int rows)
    {
        RequirePositiveClass(outputs, nameof(outputs));
        if (_classes.Length != outputs)
        {
            RequireSameLength(_classes.Length, outputs);
            _classes = new ClassCounts[outputs];
        }
    }

    /// <summary>The value of one class's counts.</summary>
    private protected abstract double Score(in ClassCounts counts);

    /// <summary>A part of a whole; 0 where there is no whole.</summary>
    private protected static double Share(double part, double whole) => whole > 0 ? part / whole : 0;

    /// <inheritdoc/>
    protected sealed override void AddTargets(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, float weight)
    {
        Reserve(outputs.Length, rows: 1);
        if (outputs.Length > 1 && _threshold is null)
        {
            AddClass(Reductions.IndexOfLargest(outputs), Reductions.IndexOfLargest(targets), weight);
            return;
        }

        for (var index = 0; index < outputs.Length; index++)
        {
            _classes[index].Add(outputs[index] >= (_threshold ?? DefaultThreshold), Truth.IsPositive(targets[index]), weight);
        }
    }

    /// <inheritdoc/>
    protected sealed override void AddLabel(ReadOnlySpan<float> outputs, int label, float weight)
    {
        Reserve(outputs.Length, rows: 1);
        AddClass(Reductions.IndexOfLargest(outputs), label, weight);
    }

    /// <inheritdoc/>
    protected sealed override void Clear() => Array.Clear(_classes);

    private void AddClass(int predicted, int actual, float weight)
    {
        if (predicted >= 0)
        {
            _classes[predicted].Add(isPredicted: true, predicted == actual, weight);
        }

        if (actual >= 0 && actual != predicted)
        {
            _classes[actual].Add(isPredicted: false, isActual: true, weight);
        }
    }

    private double MicroAverage()
    {
        var total = default(ClassCounts);
        foreach (ref readonly var counts in _classes.AsSpan())
        {
            total.Add(counts);
        }

        return Score(total);
    }

    private double MeanOfClasses()
    {
        var (sum, total) = (0.0, 0.0);
        foreach (ref readonly var counts in _classes.AsSpan())
        {
            // Classes are those that occur, as the metric does not know of others; labels with a threshold each are all meant.
            var weight = _averaging == Averaging.Weighted ? counts.Positives : counts.Occurs || _threshold is not null ? 1 : 0;
            sum += weight * Score(counts);
            total += weight;
        }

        return Share(sum, total);
    }

    private void RequirePositiveClass(int outputs, string name)
    {
        if (_positiveClass >= outputs)
        {
            throw new ArgumentException($"{Name} expects rows of at least {_positiveClass + 1} outputs, found {outputs}.", name);
        }
    }

    private static void RequireThreshold(float? threshold)
    {
        if (threshold is { } value)
        {
            Argument.IsFinite(value, nameof(threshold));
        }
    }
}
