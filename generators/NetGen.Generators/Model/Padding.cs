namespace NetGen.Generators.Model;

/// <summary>
/// Rows are padded to whole 64-byte cache lines: 16 floats, one 512-bit vector or two of 256 bits, so that no kernel has a
/// remainder in its columns.
/// </summary>
internal static class Padding
{
    public const int Floats = 16;

    public static int Padded(int length) => checked((int)Padded((long)length));

    public static long Padded(long length) => (length + Floats - 1) / Floats * Floats;
}
