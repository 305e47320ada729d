using System.Globalization;
using Xunit;

namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>The tolerances that the cases are compared with.</summary>
public static class Nearness
{
    private const float UpstreamRelative = 1e-3f;
    private const float UpstreamAbsolute = 1e-7f;

    // What NetGen's own functions keep, and sums of a few products.
    private const float OwnRelative = 1e-5f;
    private const float OwnAbsolute = 1e-6f;

    public static void Check(ReadOnlySpan<float> expected, ReadOnlySpan<float> found)
    {
        CheckAsUpstream(expected, found);
        for (var index = 0; index < expected.Length; index++)
        {
            Check(expected[index], found[index], OwnRelative, OwnAbsolute, index);
        }
    }

    /// <summary>The same at upstream's tolerance alone, for sums of thousands of floats.</summary>
    public static void CheckAsUpstream(ReadOnlySpan<float> expected, ReadOnlySpan<float> found)
    {
        Assert.Equal(expected.Length, found.Length);
        Assert.False(expected.IsEmpty);
        for (var index = 0; index < expected.Length; index++)
        {
            Check(expected[index], found[index], UpstreamRelative, UpstreamAbsolute, index);
        }
    }

    private static void Check(float expected, float found, float relative, float absolute, int index)
    {
        // Written so that NaN fails too.
        var near = float.Abs(found - expected) <= absolute + (relative * float.Abs(expected));
        Assert.True(near, string.Create(CultureInfo.InvariantCulture, $"Expected {expected:R} at {index}, found {found:R} (tolerance {relative} relative)."));
    }
}
