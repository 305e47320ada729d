using System.Collections.Immutable;
using System.IO.Compression;

namespace NetGen;

/// <summary>
/// An array of numbers as IDX files hold them, the format of MNIST (LeCun, Cortes and Burges), packed with gzip or not. It takes the memory of
/// its contents; while it is read, at most twice as much as the file really contains, whatever its header claims.
/// </summary>
public sealed class IdxFile
{
    private const int GZipTrailerLength = 8;

    private readonly byte[] _bytes;

    private IdxFile(IdxHeader header, byte[] bytes)
    {
        ElementType = header.ElementType;
        Dimensions = header.Dimensions;
        _bytes = bytes;
        Count = bytes.Length / header.ElementSize;
    }

    /// <summary>The type of the numbers.</summary>
    public IdxElementType ElementType { get; }

    /// <summary>The size of each dimension, at least 1; the last one's numbers are neighbours.</summary>
    public ImmutableArray<int> Dimensions { get; }

    /// <summary>The number of numbers: the product of the dimensions.</summary>
    public int Count { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="InvalidDataException">It is no whole IDX file; the message says what was expected and what was found.</exception>
    /// <exception cref="IOException">It cannot be opened or read.</exception>
    public static IdxFile Read(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream);
    }

    /// <summary>Reads a stream to its end, which must be the array's.</summary>
    /// <param name="stream">The stream, left open.</param>
    /// <exception cref="InvalidDataException">It holds no whole IDX file; the message says what was expected and what was found.</exception>
    public static IdxFile Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var source = new PeekedStream(stream);
        if (source.BeginsWith(0x1F, 0x8B))
        {
            source.Pad(GZipTrailerLength);
            using var unpacked = new GZipStream(source, CompressionMode.Decompress);
            return ReadUnpacked(unpacked);
        }

        return ReadUnpacked(source);
    }

    /// <summary>The numbers as single-precision floats, each times a scale.</summary>
    /// <param name="destination">Receives <see cref="Count"/> values.</param>
    /// <param name="scale">The factor, such as 1/255 for pixels.</param>
    /// <exception cref="ArgumentException">The destination has another length; nothing is written.</exception>
    public void CopyTo(Span<float> destination, float scale = 1f)
    {
        Argument.HasLength(destination.Length, Count, nameof(destination));
        IdxNumbers.CopyTo(ElementType, _bytes, destination);
        foreach (ref var value in destination)
        {
            value *= scale;
        }
    }

    /// <summary>The numbers as class labels.</summary>
    /// <exception cref="InvalidDataException">They are no whole numbers.</exception>
    internal int[] ToLabels()
    {
        if (ElementType is IdxElementType.Single or IdxElementType.Double)
        {
            throw new InvalidDataException($"Expected labels of a whole-number type; found {ElementType}.");
        }

        var labels = new int[Count];
        IdxNumbers.CopyTo(ElementType, _bytes, labels);
        return labels;
    }

    private static IdxFile ReadUnpacked(Stream stream)
    {
        var header = IdxHeader.Read(stream);
        return new IdxFile(header, IdxContents.Read(stream, header));
    }
}
