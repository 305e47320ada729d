using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// How often each class was predicted as which; as a metric its value is the <see cref="Accuracy"/>. It counts rows, whatever they weigh.
/// Rows of one output are yes or no, class 1 from 0.5 on and class 0 below; in longer rows the largest output is the class. A row with NaN
/// is predicted as none: it counts as wrong, but has no place in the matrix.
/// </summary>
public sealed class ConfusionMatrix : Metric
{
    /// <summary>The largest number of classes whose square is still an array's length.</summary>
    private const int MaxClasses = 46_340;

    private readonly long[] _counts;

    /// <summary>Makes an empty matrix.</summary>
    /// <param name="classes">The number of classes, from 1 to 46,340; the memory is their square times 8 bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is out of range.</exception>
    public ConfusionMatrix(int classes)
    {
        Argument.IsBetween(classes, 1, MaxClasses, nameof(classes));
        Classes = classes;
        _counts = new long[classes * classes];
    }

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    /// <inheritdoc/>
    public override string Name => nameof(ConfusionMatrix);

    /// <inheritdoc/>
    public override double Value => Accuracy;

    /// <summary>The share of predictions that were right, from 0 to 1; NaN before the first.</summary>
    public double Accuracy
    {
        get
        {
            var correct = 0L;
            for (var i = 0; i < Classes; i++)
            {
                correct += this[i, i];
            }

            return Count == 0 ? double.NaN : (double)correct / Count;
        }
    }

    /// <summary>How often rows of one class were predicted as another, or as the same.</summary>
    /// <param name="actual">The true class, from 0.</param>
    /// <param name="predicted">The predicted class, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public long this[int actual, int predicted] => _counts[Index(actual, predicted)];

    /// <summary>Counts one prediction.</summary>
    /// <param name="actual">The true class, from 0.</param>
    /// <param name="predicted">The predicted class, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class; nothing is counted.</exception>
    public void Add(int actual, int predicted)
    {
        _counts[Index(actual, predicted)]++;
        CountRow();
    }

    /// <inheritdoc/>
    protected override void Reserve(int outputs, int rows)
    {
        if (outputs != Classes && !(outputs == 1 && Classes == 2))
        {
            throw new ArgumentException($"A confusion matrix of {Classes} classes expects rows of as many outputs, found {outputs}.", nameof(outputs));
        }
    }

    /// <inheritdoc/>
    protected override void AddTargets(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, float weight)
    {
        Reserve(outputs.Length, rows: 1);
        if (outputs.Length > 1)
        {
            AddClass(Reductions.IndexOfLargest(targets), Reductions.IndexOfLargest(outputs));
        }
        else
        {
            AddClass(Truth.IsPositive(targets[0]) ? 1 : 0, float.IsNaN(outputs[0]) ? -1 : outputs[0] >= 0.5f ? 1 : 0);
        }
    }

    /// <inheritdoc/>
    protected override void AddLabel(ReadOnlySpan<float> outputs, int label, float weight)
    {
        Reserve(outputs.Length, rows: 1);
        AddClass(label, Reductions.IndexOfLargest(outputs));
    }

    /// <inheritdoc/>
    protected override void Clear() => Array.Clear(_counts);

    private void AddClass(int actual, int predicted)
    {
        if (actual >= 0 && predicted >= 0)
        {
            _counts[(actual * Classes) + predicted]++;
        }
    }

    private int Index(int actual, int predicted)
    {
        Argument.IsIndex(actual, Classes, "class", nameof(actual));
        Argument.IsIndex(predicted, Classes, "class", nameof(predicted));
        return (actual * Classes) + predicted;
    }
}
