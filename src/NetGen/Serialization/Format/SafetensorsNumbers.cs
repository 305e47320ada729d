using System.Buffers.Binary;

namespace NetGen;

/// <summary>Rows of numbers as the format stores them: little-endian, of four floating-point types.</summary>
internal static class SafetensorsNumbers
{
    private delegate void Reader(ReadOnlySpan<byte> bytes, Span<float> numbers);

    private static readonly Dictionary<string, Reader> Readers = new()
    {
        ["F32"] = ReadSingles,
        ["F16"] = ReadHalves,
        ["BF16"] = ReadBrainHalves,
        ["F64"] = ReadDoubles,
    };

    /// <summary>The types that can be read, in words.</summary>
    public static string Types { get; } = string.Join(", ", Readers.Keys);

    /// <summary>Whether numbers of a type can be read.</summary>
    public static bool CanRead(SafetensorsType type) => Readers.ContainsKey(type.Name);

    /// <summary>Reads as many numbers as there is room for. Double precision is rounded, to infinity where a number is too large.</summary>
    public static void Read(SafetensorsType type, ReadOnlySpan<byte> bytes, Span<float> numbers) => Readers[type.Name](bytes, numbers);

    /// <summary>Writes numbers in single precision, four bytes each.</summary>
    public static void Write(ReadOnlySpan<float> numbers, Span<byte> bytes)
    {
        for (var index = 0; index < numbers.Length; index++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes[(index * sizeof(float))..], numbers[index]);
        }
    }

    private static void ReadSingles(ReadOnlySpan<byte> bytes, Span<float> numbers)
    {
        for (var index = 0; index < numbers.Length; index++)
        {
            numbers[index] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(index * sizeof(float))..]);
        }
    }

    private static void ReadHalves(ReadOnlySpan<byte> bytes, Span<float> numbers)
    {
        for (var index = 0; index < numbers.Length; index++)
        {
            numbers[index] = (float)BinaryPrimitives.ReadHalfLittleEndian(bytes[(index * sizeof(ushort))..]);
        }
    }

    /// <summary>bfloat16 is the upper half of a single.</summary>
    private static void ReadBrainHalves(ReadOnlySpan<byte> bytes, Span<float> numbers)
    {
        for (var index = 0; index < numbers.Length; index++)
        {
            var bits = (uint)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(index * sizeof(ushort))..]) << 16;
            numbers[index] = BitConverter.UInt32BitsToSingle(bits);
        }
    }

    private static void ReadDoubles(ReadOnlySpan<byte> bytes, Span<float> numbers)
    {
        for (var index = 0; index < numbers.Length; index++)
        {
            numbers[index] = (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes[(index * sizeof(double))..]);
        }
    }
}
