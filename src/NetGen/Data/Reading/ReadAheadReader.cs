using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Reads another reader's batches ahead, on a thread of its own that ends when this is disposed of. Nothing is read before its epoch begins, and
/// never more than a few batches too early. Allocates nothing after construction.
/// </summary>
internal sealed class ReadAheadReader : BatchReader
{
    /// <summary>Half of them lie ready while the other half is read: to wake the thread for each batch would cost the learning one more than that.</summary>
    private const int Batches = 6;

    private readonly BatchReader _reader;
    private readonly int _inputSize;
    private readonly ReadBatch[] _batches;
    private readonly Thread _thread;
    private readonly Signal _begun = new();
    private readonly Signal _filled = new();
    private readonly Signal _released = new();
    private ReadBatch _current;
    private int _epochs;
    private int _epoch;
    private int _taken;
    private int _free;
    private volatile bool _ends;

    internal ReadAheadReader(BatchReader reader, TrainingData data, int batchSize)
    {
        _reader = reader;
        _inputSize = data.InputSize;
        _batches = new ReadBatch[Batches];
        for (var i = 0; i < Batches; i++)
        {
            _batches[i] = new ReadBatch(data, batchSize);
        }

        _current = _batches[0];
        _thread = new Thread(Work) { Name = "NetGen reader", IsBackground = true };
        _thread.UnsafeStart();
    }

    internal override double Progress => _current.Progress;

    internal override ReadOnlySpan<float> Weights => _current.Weights;

    internal override AlignedBuffer Inputs => _current.Inputs;

    internal override void BeginEpoch(int epoch)
    {
        _epoch = epoch;
        _begun.Raise(++_epochs);
    }

    internal override bool MoveNext()
    {
        // All batches before the next one may be overwritten. The last of an epoch is not: nothing is read until another epoch begins.
        if (_taken - _free >= Batches / 2)
        {
            _free = _taken;
            _released.Raise(_taken);
        }

        _filled.Await(_taken + 1);
        var next = _batches[_taken++ % Batches];
        next.Failure?.Throw();
        if (next.Rows == 0)
        {
            return false;
        }

        _current = next;
        Rows = next.Rows;
        return true;
    }

    internal override void CopyInputs(int first, Span<float> destination) =>
        _current.Inputs.Span.Slice(first * _inputSize, destination.Length).CopyTo(destination);

    internal override ReadOnlySpan<float> Target(int row) => _current.Target(row);

    internal override int Label(int row) => _current.Label(row);

    internal override long Number(int row) => _current.Number(row);

    internal override void Stop() => _reader.Stop();

    /// <summary>Ends the thread, once it has read the row it is at, and waits until it has ended.</summary>
    public override void Dispose()
    {
        _ends = true;
        _reader.Stop();
        _begun.Raise(_epochs + 1);
        _released.Raise(_taken + Batches);
        _thread.Join();
        _reader.Dispose();
    }

    private void Work()
    {
        var filled = 0;
        for (var epoch = 1; ; epoch++)
        {
            _begun.Await(epoch);
            if (_ends)
            {
                return;
            }

            filled = ReadEpoch(filled);
        }
    }

    /// <returns>How many batches were read since the begin, the ends of epochs included.</returns>
    private int ReadEpoch(int filled)
    {
        Exception? failure = null;
        try
        {
            _reader.BeginEpoch(_epoch);
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        while (true)
        {
            _released.Await(filled + 1 - Batches);
            if (_ends)
            {
                return filled;
            }

            var batch = _batches[filled % Batches];
            if (failure is null)
            {
                batch.Read(_reader);
            }
            else
            {
                batch.Fail(failure);
            }

            _filled.Raise(++filled);
            if (batch.Rows == 0)
            {
                return filled;
            }
        }
    }
}
