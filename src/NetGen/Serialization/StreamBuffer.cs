using System.Buffers;

namespace NetGen;

/// <summary>Collects what is written to a stream, so that it is written in large pieces.</summary>
internal sealed class StreamBuffer(Stream stream) : IBufferWriter<byte>
{
    private byte[] _bytes = new byte[1 << 16];
    private int _count;

    /// <inheritdoc/>
    public void Advance(int count) => _count += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var size = int.Max(sizeHint, 1);
        if (size > _bytes.Length - _count)
        {
            Flush();
        }

        if (size > _bytes.Length)
        {
            _bytes = new byte[size];
        }

        return _bytes.AsMemory(_count);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Writes what is left.</summary>
    public void Flush()
    {
        stream.Write(_bytes, 0, _count);
        _count = 0;
    }
}
