using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>Reads some rows of a table, in a new random order each epoch.</summary>
internal sealed class DataSetReader(DataTable table, int[] rows, int batchSize, ulong seed) : BatchReader
{
    private readonly BatchSampler _sampler = new(rows, batchSize, seed);
    private readonly float[] _weights = table.Weights.Length > 0 ? new float[int.Min(batchSize, rows.Length)] : [];
    private int _next;
    private int _first;
    private int _row;

    /// <summary>Whether each batch is a single row that counts like all others.</summary>
    internal bool ReadsRows => batchSize == 1 && _weights.Length == 0;

    internal override double Progress => (double)(_first / batchSize) / _sampler.BatchCount;

    internal override ReadOnlySpan<float> Weights => _weights.Length > 0 ? _weights.AsSpan(0, Rows) : [];

    private ReadOnlySpan<int> BatchRows => _sampler.Order.Slice(_first, Rows);

    internal override void BeginEpoch(int epoch)
    {
        _sampler.Shuffle(epoch);
        _next = 0;
    }

    internal override bool MoveNext()
    {
        if (_next == _sampler.BatchCount)
        {
            return false;
        }

        var rows = _sampler.Batch(_next);
        _first = _next++ * batchSize;
        Rows = rows.Length;
        if (_weights.Length > 0)
        {
            for (var row = 0; row < rows.Length; row++)
            {
                _weights[row] = table.Weights[rows[row]];
            }
        }

        return true;
    }

    /// <summary>Reads the next batch where all are single rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool MoveNextRow()
    {
        var order = _sampler.Order;
        if ((uint)_next >= (uint)order.Length)
        {
            return false;
        }

        _first = _next;
        _row = order[_next++];
        Rows = 1;
        return true;
    }

    /// <summary>The inputs of the row that <see cref="MoveNextRow"/> read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<float> RowInputs() => table.Inputs.AsSpan(_row * table.InputSize, table.InputSize);

    /// <summary>Its targets.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<float> RowTarget() => table.Targets.AsSpan(_row * table.TargetSize, table.TargetSize);

    /// <summary>Its class.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<int> RowLabel() => table.Labels.AsSpan(_row, 1);

    internal override void CopyInputs(int first, Span<float> destination) =>
        RowGather.Copy(table.Inputs, table.InputSize, BatchRows.Slice(first, destination.Length / table.InputSize), destination);

    internal override ReadOnlySpan<float> Target(int row) => table.Targets.AsSpan(TableRow(row) * table.TargetSize, table.TargetSize);

    internal override int Label(int row) => table.Labels[TableRow(row)];

    internal override long Number(int row) => TableRow(row);

    private int TableRow(int row) => _sampler.Order[_first + row];
}
