using System.Buffers.Binary;
using System.Collections.Immutable;

namespace NetGen;

/// <summary>What stands in front of the numbers: two zero bytes, the type, how many dimensions, and each as a big-endian 32-bit number.</summary>
internal sealed record IdxHeader(IdxElementType ElementType, ImmutableArray<int> Dimensions, int ByteCount)
{
    private const int MagicLength = 4;

    internal int ElementSize => SizeOf(ElementType);

    /// <exception cref="InvalidDataException">The header is not one, or not whole.</exception>
    internal static IdxHeader Read(Stream stream)
    {
        Span<byte> magic = stackalloc byte[MagicLength];
        ReadExactly(stream, magic, "the header's first 4 bytes");
        if (magic[0] != 0 || magic[1] != 0)
        {
            throw new InvalidDataException($"Expected an IDX file, which begins with the bytes 00 00; found {magic[0]:X2} {magic[1]:X2}.");
        }

        var type = (IdxElementType)magic[2];
        if (SizeOf(type) == 0)
        {
            throw new InvalidDataException($"Expected a type code of 08, 09, 0B, 0C, 0D or 0E; found {magic[2]:X2}.");
        }

        if (magic[3] == 0)
        {
            throw new InvalidDataException("Expected at least 1 dimension; found 0.");
        }

        return ReadDimensions(stream, type, magic[3]);
    }

    private static IdxHeader ReadDimensions(Stream stream, IdxElementType type, int count)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        var dimensions = ImmutableArray.CreateBuilder<int>(count);
        var length = (long)SizeOf(type);
        for (var i = 0; i < count; i++)
        {
            ReadExactly(stream, bytes, FormattableString.Invariant($"dimension {i + 1} of {count}"));
            var dimension = BinaryPrimitives.ReadUInt32BigEndian(bytes);
            length = dimension > Array.MaxLength ? long.MaxValue : length * dimension;
            if (length == 0 || length > Array.MaxLength)
            {
                var before = string.Concat(dimensions.Select(known => FormattableString.Invariant($"{known} x ")));
                throw new InvalidDataException(
                    FormattableString.Invariant($"Expected dimensions of at least 1 that make at most {Array.MaxLength} bytes; found {before}{dimension}."));
            }

            dimensions.Add((int)dimension);
        }

        return new IdxHeader(type, dimensions.MoveToImmutable(), (int)length);
    }

    private static void ReadExactly(Stream stream, Span<byte> bytes, string what)
    {
        var found = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (found < bytes.Length)
        {
            throw new InvalidDataException(FormattableString.Invariant($"Expected {what}, {bytes.Length} bytes; found {found} before the file's end."));
        }
    }

    private static int SizeOf(IdxElementType type) => type switch
    {
        IdxElementType.UnsignedByte or IdxElementType.SignedByte => sizeof(byte),
        IdxElementType.Int16 => sizeof(short),
        IdxElementType.Int32 or IdxElementType.Single => sizeof(int),
        IdxElementType.Double => sizeof(double),
        _ => 0,
    };
}
