namespace NetGen;

/// <summary>Reads the batches of a data set, whose rows are in a new random order each epoch.</summary>
internal sealed class DataSetReader(DataSet data, int batchSize, ulong seed) : BatchReader
{
    private readonly BatchSampler _sampler = new(data.Count, batchSize, seed);
    private int _next;
    private int _batch;

    internal override double Progress => (double)_batch / _sampler.BatchCount;

    internal override ReadOnlySpan<float> Weights => [];

    private ReadOnlySpan<int> Indices => _sampler.Batch(_batch);

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

        _batch = _next++;
        Rows = Indices.Length;
        return true;
    }

    internal override void CopyInputs(int first, Span<float> destination) =>
        data.CopyInputs(Indices.Slice(first, destination.Length / data.InputSize), destination);

    internal override ReadOnlySpan<float> Target(int row) => data.Target(Indices[row]);

    internal override int Label(int row) => data.Label(Indices[row]);
}
