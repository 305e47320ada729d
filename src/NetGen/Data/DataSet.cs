namespace NetGen;

/// <summary>
/// Rows of inputs, each with a class label or a row of targets. The values are copied and checked once; shuffles, splits and folds
/// are views of the same copy. A data set never changes, so threads may share it.
/// </summary>
public sealed partial class DataSet : TrainingData
{
    private readonly DataTable _table;
    private readonly int[] _rows;

    private DataSet(DataTable table, int[] rows)
    {
        _table = table;
        _rows = rows;
    }

    /// <summary>The number of rows, at least 1.</summary>
    public int Count => _rows.Length;

    /// <inheritdoc/>
    public override int InputSize => _table.InputSize;

    /// <inheritdoc/>
    public override int TargetSize => _table.TargetSize;

    /// <inheritdoc/>
    public override int ClassCount => _table.ClassCount;

    internal override int? KnownCount => Count;

    internal override DataSet InMemory => this;

    /// <summary>The inputs of one row: <see cref="InputSize"/> finite values.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReadOnlySpan<float> Input(int row) => _table.Inputs.AsSpan(TableRow(row) * InputSize, InputSize);

    /// <summary>The targets of one row: <see cref="TargetSize"/> finite values.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="InvalidOperationException">The rows have labels.</exception>
    public ReadOnlySpan<float> Target(int row)
    {
        RequireTargets();
        return _table.Targets.AsSpan(TableRow(row) * TargetSize, TargetSize);
    }

    /// <summary>The class index of one row, from 0 to <see cref="ClassCount"/> - 1.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="InvalidOperationException">The rows have targets.</exception>
    public int Label(int row)
    {
        RequireLabels();
        return _table.Labels[TableRow(row)];
    }

    /// <summary>Gathers the inputs of some rows without allocating.</summary>
    /// <param name="rows">The rows, in any order and number.</param>
    /// <param name="destination">Receives <see cref="InputSize"/> values for each.</param>
    /// <exception cref="ArgumentException">The destination has another length, and nothing is written; or there is no such row.</exception>
    internal void CopyInputs(ReadOnlySpan<int> rows, Span<float> destination)
    {
        Argument.HasLength(destination.Length, rows.Length * InputSize, nameof(destination));
        for (var i = 0; i < rows.Length; i++)
        {
            Input(rows[i]).CopyTo(destination[(i * InputSize)..]);
        }
    }

    /// <summary>Gathers the targets of some rows without allocating.</summary>
    /// <param name="rows">The rows, in any order and number.</param>
    /// <param name="destination">Receives <see cref="TargetSize"/> values for each.</param>
    /// <exception cref="ArgumentException">The destination has another length, and nothing is written; or there is no such row.</exception>
    /// <exception cref="InvalidOperationException">The rows have labels.</exception>
    internal void CopyTargets(ReadOnlySpan<int> rows, Span<float> destination)
    {
        RequireTargets();
        Argument.HasLength(destination.Length, rows.Length * TargetSize, nameof(destination));
        for (var i = 0; i < rows.Length; i++)
        {
            Target(rows[i]).CopyTo(destination[(i * TargetSize)..]);
        }
    }

    /// <summary>Gathers the labels of some rows without allocating.</summary>
    /// <param name="rows">The rows, in any order and number.</param>
    /// <param name="destination">Receives one class index for each.</param>
    /// <exception cref="ArgumentException">The destination has another length, and nothing is written; or there is no such row.</exception>
    /// <exception cref="InvalidOperationException">The rows have targets.</exception>
    internal void CopyLabels(ReadOnlySpan<int> rows, Span<int> destination)
    {
        RequireLabels();
        Argument.HasLength(destination.Length, rows.Length, nameof(destination));
        for (var i = 0; i < rows.Length; i++)
        {
            destination[i] = Label(rows[i]);
        }
    }

    internal override BatchReader CreateOwnReader(int batchSize, ulong seed, LossFunction? loss) => new DataSetReader(_table, _rows, batchSize, seed);

    private int TableRow(int row)
    {
        Argument.IsIndex(row, Count, "row", nameof(row));
        return _rows[row];
    }

    private void RequireTargets()
    {
        if (HasLabels)
        {
            throw new InvalidOperationException("The data set has class labels, not targets.");
        }
    }

    private void RequireLabels()
    {
        if (!HasLabels)
        {
            throw new InvalidOperationException("The data set has targets, not class labels.");
        }
    }
}
