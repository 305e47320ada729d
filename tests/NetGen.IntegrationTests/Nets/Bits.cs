using System.Runtime.InteropServices;
using Xunit;

namespace NetGen.IntegrationTests;

/// <summary>Comparisons that see every bit: NaN equals itself and zero differs from minus zero.</summary>
internal static class Bits
{
    public static int[] Of(ReadOnlySpan<float> values) => MemoryMarshal.Cast<float, int>(values).ToArray();

    public static void Equal(ReadOnlySpan<float> expected, ReadOnlySpan<float> found) => Assert.Equal(Of(expected), Of(found));
}
