namespace NetGen;

/// <summary>A safetensors file: its header and its data, which are as long as the header says.</summary>
internal readonly ref struct SafetensorsFile
{
    private SafetensorsFile(SafetensorsHeader header, ReadOnlySpan<byte> data)
    {
        Header = header;
        Data = data;
    }

    /// <summary>What the data are.</summary>
    public SafetensorsHeader Header { get; }

    /// <summary>The numbers of all tensors, little-endian and in row-major order.</summary>
    public ReadOnlySpan<byte> Data { get; }

    /// <summary>Reads a file in memory.</summary>
    /// <exception cref="CheckpointException">It is damaged.</exception>
    public static SafetensorsFile Read(ReadOnlySpan<byte> file)
    {
        var prefix = file[..int.Min(file.Length, SafetensorsHeader.PrefixLength)];
        var length = SafetensorsHeader.ReadLength(prefix.ToArray(), file.Length);
        var rest = file[SafetensorsHeader.PrefixLength..];
        var header = SafetensorsHeader.Parse(rest[..length].ToArray());
        header.RequireDataLength(rest.Length - length);
        return new SafetensorsFile(header, rest[length..]);
    }

    /// <summary>Reads a stream from where it stands to its end.</summary>
    /// <exception cref="CheckpointException">The file is damaged.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static SafetensorsFile Read(Stream stream)
    {
        var source = new BoundedSource(stream);
        var rest = source.Remaining;
        var length = SafetensorsHeader.ReadLength(source.Read(SafetensorsHeader.PrefixLength), rest ?? long.MaxValue);
        var text = source.Read(length);
        if (text.Length < length)
        {
            throw new CheckpointException($"Expected a header of {length} bytes, found {text.Length} bytes to the end of the stream: it is cut off.");
        }

        var header = SafetensorsHeader.Parse(text);
        if (rest is { } known)
        {
            header.RequireDataLength(known - SafetensorsHeader.PrefixLength - length);
        }

        if (header.DataLength > Array.MaxLength)
        {
            throw new CheckpointException($"Expected at most {Array.MaxLength} bytes of tensors, found {header.DataLength}.");
        }

        var data = source.Read((int)header.DataLength);
        header.RequireDataLength(data.Length + source.Read(1).Length);
        return new SafetensorsFile(header, data);
    }
}
