namespace NetGen;

/// <summary>Reads what stands behind a header that may lie.</summary>
internal static class IdxContents
{
    private const int FirstChunk = 64 * 1024;

    /// <summary>Reads as many bytes as the header claims, into memory that grows with what was found.</summary>
    /// <exception cref="InvalidDataException">There are fewer bytes, or more.</exception>
    internal static byte[] Read(Stream stream, IdxHeader header)
    {
        var bytes = new byte[int.Min(header.ByteCount, FirstChunk)];
        var found = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        while (found == bytes.Length && found < header.ByteCount)
        {
            // The old array is gone before the new half is read, so that never more than twice the contents are held.
            Array.Resize(ref bytes, (int)long.Min(2L * bytes.Length, header.ByteCount));
            found += stream.ReadAtLeast(bytes.AsSpan(found), bytes.Length - found, throwOnEndOfStream: false);
        }

        if (found < header.ByteCount)
        {
            throw new InvalidDataException(
                FormattableString.Invariant($"Expected {Describe(header)}; found {found} bytes before the file's end."));
        }

        if (stream.ReadByte() >= 0)
        {
            throw new InvalidDataException($"Expected {Describe(header)} and nothing behind; found more.");
        }

        return bytes;
    }

    private static string Describe(IdxHeader header) => FormattableString.Invariant(
        $"{header.ByteCount} bytes for {string.Join(" x ", header.Dimensions.Select(size => FormattableString.Invariant($"{size}")))} numbers of type {header.ElementType}");
}
