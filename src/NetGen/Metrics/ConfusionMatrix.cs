namespace NetGen;

/// <summary>How often each class was predicted as which. Allocates nothing after construction; not thread-safe.</summary>
public sealed class ConfusionMatrix
{
    /// <summary>The largest number of classes whose square is still an array's length.</summary>
    private const int MaxClasses = 46_340;

    private readonly long[] _counts;

    /// <summary>Makes an empty matrix.</summary>
    /// <param name="classes">The number of classes, from 1 to 46,340; the memory is their square times 8 bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is out of range.</exception>
    public ConfusionMatrix(int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(classes, MaxClasses);
        Classes = classes;
        _counts = new long[classes * classes];
    }

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    /// <summary>The number of predictions added.</summary>
    public long Count { get; private set; }

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
        Count++;
    }

    private int Index(int actual, int predicted)
    {
        RequireClass(actual, nameof(actual));
        RequireClass(predicted, nameof(predicted));
        return (actual * Classes) + predicted;
    }

    private void RequireClass(int index, string name)
    {
        if ((uint)index >= (uint)Classes)
        {
            throw new ArgumentOutOfRangeException(name, index, $"Expected a class from 0 to {Classes - 1}.");
        }
    }
}
