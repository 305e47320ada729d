namespace NetGen;

/// <summary>
/// Reads a stream from its begin in each epoch. With a shuffle buffer each row comes from a random place of the buffer, which the next row of the
/// stream then takes.
/// </summary>
internal sealed class DataStreamReader : BatchReader
{
    private readonly DataStream _stream;
    private readonly LossFunction? _loss;
    private readonly RowBuffer _batch;
    private readonly RowBuffer? _shuffle;
    private readonly SeededRandom _random = new(0);
    private readonly ulong _seed;
    private RowCursor? _cursor;
    private int _epoch;
    private long _read;
    private int _waiting;
    private volatile bool _stops;

    internal DataStreamReader(DataStream stream, int batchSize, ulong seed, LossFunction? loss)
    {
        _stream = stream;
        _loss = loss;
        _batch = new RowBuffer(batchSize, stream.InputSize, stream.TargetSize);
        _shuffle = stream.ShuffleBuffer > 1 ? new RowBuffer(stream.ShuffleBuffer, stream.InputSize, stream.TargetSize) : null;
        // As for data sets: small seeds plus small epochs would meet.
        _seed = SeededRandom.SplitMix64(ref seed);
    }

    internal override void BeginEpoch(int epoch)
    {
        _cursor?.Dispose();
        _cursor = _stream.Open();
        _epoch = epoch;
        _read = 0;
        _waiting = 0;
        _random.Reseed(_seed + (ulong)epoch);
    }

    internal override bool MoveNext()
    {
        var rows = 0;
        while (rows < _batch.Capacity && (_shuffle is null ? Read(_batch, rows) : Draw(_shuffle, rows)))
        {
            rows++;
        }

        if (_stops)
        {
            return false;
        }

        if (_read == 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Expected at least 1 row in the stream, found none in epoch {_epoch + 1}. ")
                + "Each epoch calls the function given to DataStream.From anew, and what it returns must begin with the first row again: open the file or reader in it.",
                DataArgument);
        }

        Rows = rows > 0 ? rows : Rows;
        return rows > 0;
    }

    internal override void CopyInputs(int first, Span<float> destination) => _batch.CopyInputs(first, destination);

    internal override ReadOnlySpan<float> Target(int row) => _batch.Target(row);

    internal override int Label(int row) => _batch.Label(row);

    internal override long Number(int row) => _batch.Number(row);

    internal override void Stop() => _stops = true;

    public override void Dispose() => _cursor?.Dispose();

    /// <summary>Takes a row from a random place of the buffer, which is full until the stream ends.</summary>
    private bool Draw(RowBuffer buffer, int row)
    {
        while (_waiting < buffer.Capacity && Read(buffer, _waiting))
        {
            _waiting++;
        }

        if (_waiting == 0)
        {
            return false;
        }

        var place = _random.NextInt32(_waiting);
        _batch.Copy(buffer, place, row);
        buffer.Copy(buffer, --_waiting, place);
        return true;
    }

    private bool Read(RowBuffer buffer, int row)
    {
        if (_stops || _cursor is null)
        {
            return false;
        }

        var input = buffer.Input(row);
        var target = buffer.Target(row);
        input.Clear();
        target.Clear();
        if (!_cursor.Read(input, target, out var label))
        {
            _cursor.Dispose();
            _cursor = null;
            return false;
        }

        Check(input, target, label);
        buffer.SetLabel(row, label);
        buffer.Number(row) = _read++;
        return true;
    }

    private void Check(ReadOnlySpan<float> input, ReadOnlySpan<float> target, int label)
    {
        RowCheck.RequireFinite(input, input.Length, "inputs", DataArgument, _read);
        if (_stream.HasLabels)
        {
            RowCheck.RequireLabel(label, _stream.ClassCount, _read, DataArgument);
            return;
        }

        RowCheck.RequireFinite(target, target.Length, "targets", DataArgument, _read);
        if (_loss is not null)
        {
            RowCheck.RequireTargets(_loss, target, _read, DataArgument);
        }
    }
}
