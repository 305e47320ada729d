using System.Runtime.InteropServices;
using Xunit;

namespace NetGen.IntegrationTests;

/// <summary>Comparisons that see every bit: NaN equals itself and zero differs from minus zero.</summary>
internal static class Bits
{
    public static int[] Of(ReadOnlySpan<float> values) => MemoryMarshal.Cast<float, int>(values).ToArray();

    /// <summary>Equal as far as the order of sums matters: a single prediction may split them, a batch does not.</summary>
    public static void Near(ReadOnlySpan<float> expected, ReadOnlySpan<float> found)
    {
        Assert.Equal(expected.Length, found.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            var bound = 2e-6f * (1 + float.Abs(expected[i]));
            Assert.True(float.Abs(expected[i] - found[i]) <= bound, $"Expected {expected[i]} within {bound}, found {found[i]} at {i}.");
        }
    }

    public static void Equal(ReadOnlySpan<float> expected, ReadOnlySpan<float> found) => Assert.Equal(Of(expected), Of(found));
}
