namespace NetGen;

/// <summary>
/// A stream that may end earlier than it claims: where its length is not known, no more is allocated than it has given.
/// </summary>
internal sealed class BoundedSource(Stream stream)
{
    private const int ChunkLength = 1 << 16;

    /// <summary>The number of bytes left; null if it cannot be known.</summary>
    public long? Remaining => stream.CanSeek ? stream.Length - stream.Position : null;

    /// <summary>The next bytes, fewer at the end of the stream.</summary>
    public byte[] Read(int count)
    {
        if (Remaining is { } remaining)
        {
            var bytes = new byte[long.Min(count, long.Max(remaining, 0))];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return read == bytes.Length ? bytes : bytes[..read];
        }

        var chunks = ReadChunks(count, out var length);
        return Join(chunks, length);
    }

    private List<byte[]?> ReadChunks(int count, out int length)
    {
        var chunks = new List<byte[]?>();
        length = 0;
        while (length < count)
        {
            var chunk = new byte[int.Min(ChunkLength, count - length)];
            var read = stream.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false);
            chunks.Add(chunk);
            length += read;
            if (read < chunk.Length)
            {
                break;
            }
        }

        return chunks;
    }

    private static byte[] Join(List<byte[]?> chunks, int length)
    {
        var bytes = new byte[length];
        for (var index = 0; index < chunks.Count; index++)
        {
            var start = index * ChunkLength;
            chunks[index].AsSpan(0, int.Min(ChunkLength, length - start)).CopyTo(bytes.AsSpan(start));
            chunks[index] = null;
        }

        return bytes;
    }
}
