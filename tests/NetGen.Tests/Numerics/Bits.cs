namespace NetGen.Tests.Numerics;

internal static class Bits
{
    /// <summary>Whether two floats have the same bits; NaNs may differ, as their payload is not promised.</summary>
    internal static bool AreEqual(float a, float b) =>
        BitConverter.SingleToInt32Bits(a) == BitConverter.SingleToInt32Bits(b) || (float.IsNaN(a) && float.IsNaN(b));
}
