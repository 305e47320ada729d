namespace NetGen.BitProof;

/// <summary>The caller's own memory for a batch.</summary>
internal sealed class BatchRows(NetworkInfo info)
{
    private readonly float[] _inputs = new float[info.MaxBatchSize * info.InputSize];
    private readonly float[] _targets = new float[info.MaxBatchSize * info.OutputSize];
    private readonly int[] _labels = new int[info.MaxBatchSize];

    /// <summary>Copies some rows of a data set, valid until the next call.</summary>
    internal Batch Gather(DataSet data, ReadOnlySpan<int> rows)
    {
        var inputs = _inputs.AsSpan(0, rows.Length * info.InputSize);
        data.CopyInputs(rows, inputs);
        if (data.HasLabels)
        {
            data.CopyLabels(rows, _labels.AsSpan(0, rows.Length));
            return new Batch(inputs, _labels.AsSpan(0, rows.Length));
        }

        var targets = _targets.AsSpan(0, rows.Length * info.OutputSize);
        data.CopyTargets(rows, targets);
        return new Batch(inputs, targets, rows.Length);
    }
}
