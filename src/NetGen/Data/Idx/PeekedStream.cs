namespace NetGen;

/// <summary>Reads a stream whose first two bytes were looked at already. The stream stays open.</summary>
internal sealed class PeekedStream : Stream
{
    private readonly Stream _stream;
    private readonly byte[] _first = new byte[2];
    private readonly int _peeked;
    private int _given;
    private int _padding;

    internal PeekedStream(Stream stream)
    {
        _stream = stream;
        _peeked = stream.ReadAtLeast(_first, _first.Length, throwOnEndOfStream: false);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    internal bool BeginsWith(byte first, byte second) => _peeked == _first.Length && _first[0] == first && _first[1] == second;

    /// <summary>
    /// Lets so many bytes of ones follow the stream's end. Behind a whole gzip file they are ignored; in place of what is missing of its last
    /// bytes, check sum and length, which <see cref="System.IO.Compression.GZipStream"/> would not miss, they are wrong.
    /// </summary>
    internal void Pad(int count) => _padding = count;

    public override int Read(Span<byte> buffer)
    {
        var again = int.Min(_peeked - _given, buffer.Length);
        if (again > 0)
        {
            _first.AsSpan(_given, again).CopyTo(buffer);
            _given += again;
            return again;
        }

        var read = _stream.Read(buffer);
        return read > 0 ? read : ReadPadding(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    private int ReadPadding(Span<byte> buffer)
    {
        var count = int.Min(_padding, buffer.Length);
        buffer[..count].Fill(byte.MaxValue);
        _padding -= count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
