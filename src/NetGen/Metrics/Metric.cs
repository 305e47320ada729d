namespace NetGen;

/// <summary>
/// A number that says how good predictions are, added up row by row: give it to <c>Evaluate</c> or <c>Fit</c>, or add rows yourself.
/// Derive from it to measure something of your own. Not thread-safe.
/// </summary>
/// <remarks>
/// Adding a row allocates nothing once <see cref="Prepare"/> was told how much will come, as <c>Evaluate</c> and <c>Fit</c> do; without that
/// metrics with memory for each output or row take it when they first need it.
/// </remarks>
public abstract class Metric
{
    /// <summary>What reports call it, such as <c>F1Macro</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The value over the rows added since the last <see cref="Reset"/>; NaN where that is undefined, as before the first row.</summary>
    public abstract double Value { get; }

    /// <summary>Whether a higher value is a better one; not for errors.</summary>
    public virtual bool HigherIsBetter => true;

    /// <summary>The number of rows added.</summary>
    public long Count { get; private set; }

    /// <summary>Whether the truth about a row may be given as a class.</summary>
    public virtual bool TakesLabels => true;

    /// <summary>Adds one row whose truth is as many numbers as there are outputs.</summary>
    /// <param name="outputs">What was predicted, at least one value.</param>
    /// <param name="targets">As many targets.</param>
    /// <param name="weight">What the row counts, finite and at least 0.</param>
    /// <exception cref="ArgumentException">The row is empty, the lengths differ or are none the metric takes; nothing is counted.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The weight is out of range; nothing is counted.</exception>
    public void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, float weight = 1f)
    {
        RequireRow(outputs, weight);
        Argument.HasLength(targets.Length, outputs.Length, nameof(targets));
        AddTargets(outputs, targets, weight);
        Count++;
    }

    /// <summary>Adds one row whose truth is a class.</summary>
    /// <param name="outputs">What was predicted, one value for each class.</param>
    /// <param name="label">The true class, from 0.</param>
    /// <param name="weight">What the row counts, finite and at least 0.</param>
    /// <exception cref="ArgumentException">The row is empty or of a length the metric does not take; nothing is counted.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no output for the class, or the weight is out of range; nothing is counted.</exception>
    /// <exception cref="InvalidOperationException">The metric compares with targets, not with classes.</exception>
    public void Add(ReadOnlySpan<float> outputs, int label, float weight = 1f)
    {
        if (!TakesLabels)
        {
            throw new InvalidOperationException($"{Name} compares outputs with targets, not with class labels.");
        }

        RequireRow(outputs, weight);
        Argument.IsIndex(label, outputs.Length, "class", nameof(label));
        AddLabel(outputs, label, weight);
        Count++;
    }

    /// <summary>Forgets all rows; memory is kept.</summary>
    public void Reset()
    {
        Clear();
        Count = 0;
    }

    /// <summary>
    /// Forgets all rows, takes the memory that those to come need, and refuses a length of rows that the metric has no meaning for.
    /// </summary>
    /// <param name="outputs">The number of outputs in a row, at least 1.</param>
    /// <param name="rows">The number of rows, at least 0; more may come, but may allocate.</param>
    /// <exception cref="ArgumentException">A number is out of range, or the metric is not defined for so many outputs.</exception>
    public void Prepare(int outputs, int rows)
    {
        Argument.IsAtLeast(outputs, 1, nameof(outputs));
        Argument.IsAtLeast(rows, 0, nameof(rows));
        Reset();
        Reserve(outputs, rows);
    }

    /// <summary>Takes the memory for rows to come; by default none.</summary>
    /// <param name="outputs">The number of outputs in a row.</param>
    /// <param name="rows">The number of rows.</param>
    /// <exception cref="ArgumentException">The metric is not defined for so many outputs.</exception>
    protected virtual void Reserve(int outputs, int rows)
    {
    }

    /// <summary>Adds a row that was checked.</summary>
    /// <param name="outputs">What was predicted, at least one value, which may be NaN.</param>
    /// <param name="targets">As many targets.</param>
    /// <param name="weight">What the row counts, finite and at least 0.</param>
    protected abstract void AddTargets(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, float weight);

    /// <summary>Adds a row that was checked. Never called where <see cref="TakesLabels"/> is false.</summary>
    /// <param name="outputs">What was predicted, one value for each class, which may be NaN.</param>
    /// <param name="label">The true class, for which there is an output.</param>
    /// <param name="weight">What the row counts, finite and at least 0.</param>
    protected virtual void AddLabel(ReadOnlySpan<float> outputs, int label, float weight) => throw new NotSupportedException();

    /// <summary>Forgets what was added.</summary>
    protected abstract void Clear();

    /// <summary>Counts a row that came in a form of the metric's own.</summary>
    private protected void CountRow() => Count++;

    /// <summary>Refuses rows of another length than those before.</summary>
    private protected void RequireSameLength(int before, int outputs)
    {
        if (Count > 0)
        {
            throw new ArgumentException($"Expected rows of {before} outputs like those before, found {outputs}.", nameof(outputs));
        }
    }

    private static void RequireRow(ReadOnlySpan<float> outputs, float weight)
    {
        if (outputs.IsEmpty)
        {
            throw new ArgumentException("Expected at least 1 output; found 0.", nameof(outputs));
        }

        Argument.IsFiniteAndAtLeastZero(weight, nameof(weight));
    }
}
