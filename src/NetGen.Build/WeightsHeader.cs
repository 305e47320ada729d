namespace NetGen.Build;

/// <summary>Reads the header of a safetensors file, and no data.</summary>
internal static class WeightsHeader
{
    /// <summary>Reads the header of a file that was just opened.</summary>
    /// <exception cref="CheckpointException">The file is damaged, or of a later version.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static SafetensorsHeader Read(FileStream stream)
    {
        var length = SafetensorsHeader.ReadLength(Read(stream, SafetensorsHeader.PrefixLength), stream.Length);
        var header = SafetensorsHeader.Parse(Read(stream, length));
        header.RequireDataLength(stream.Length - SafetensorsHeader.PrefixLength - length);
        CheckpointMetadata.RequireFormat(header);
        return header;
    }

    /// <summary>The next bytes, fewer at the end of the file.</summary>
    private static byte[] Read(FileStream stream, int count)
    {
        var bytes = new byte[Math.Min(count, stream.Length - stream.Position)];
        var read = 0;
        while (read < bytes.Length && stream.Read(bytes, read, bytes.Length - read) is > 0 and var more)
        {
            read += more;
        }

        return bytes;
    }
}
