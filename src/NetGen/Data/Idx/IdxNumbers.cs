using System.Buffers.Binary;
using System.Numerics;

namespace NetGen;

/// <summary>The numbers of an IDX file, which are big-endian.</summary>
internal static class IdxNumbers
{
    /// <summary>Converts all numbers, rounding where the target type is less precise.</summary>
    internal static void CopyTo<T>(IdxElementType type, ReadOnlySpan<byte> bytes, Span<T> destination)
        where T : INumberBase<T>
    {
        var size = bytes.Length / destination.Length;
        for (var i = 0; i < destination.Length; i++)
        {
            var number = bytes.Slice(i * size, size);
            destination[i] = type switch
            {
                IdxElementType.UnsignedByte => T.CreateTruncating(number[0]),
                IdxElementType.SignedByte => T.CreateTruncating((sbyte)number[0]),
                IdxElementType.Int16 => T.CreateTruncating(BinaryPrimitives.ReadInt16BigEndian(number)),
                IdxElementType.Int32 => T.CreateTruncating(BinaryPrimitives.ReadInt32BigEndian(number)),
                IdxElementType.Single => T.CreateTruncating(BinaryPrimitives.ReadSingleBigEndian(number)),
                _ => T.CreateTruncating(BinaryPrimitives.ReadDoubleBigEndian(number)),
            };
        }
    }
}
