using System.Runtime.Intrinsics;
using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Tests.Numerics;

[Trait("Category", "Numerics")]
public class ReductionsTests
{
    [Fact]
    public void SumFollowsTheCanonicalTreeAtEveryLengthAndWidth()
    {
        for (var count = 0; count <= 256; count++)
        {
            var values = Values(count);
            var expected = CanonicalSum(values.AsSpan(1, count));
            AssertBits(expected, Reductions.Sum<Lanes32, float>(ref values[0], 1, count));
            AssertBits(expected, Reductions.Sum<Lanes128, Vector128<float>>(ref values[0], 1, count));
            AssertBits(expected, Reductions.Sum<Lanes256, Vector256<float>>(ref values[0], 1, count));
            AssertBits(expected, Reductions.Sum<Lanes512, Vector512<float>>(ref values[0], 1, count));
        }
    }

    [Fact]
    public void MaxFindsTheLargestAtEveryLengthAndWidth()
    {
        for (var count = 0; count <= 256; count++)
        {
            var values = Values(count);
            AssertMax(values, count, count == 0 ? float.NegativeInfinity : values.AsSpan(1, count).ToArray().Max());
        }
    }

    [Fact]
    public void MaxIsNaNWhereverTheNaNLies()
    {
        for (var at = 1; at <= 40; at++)
        {
            var values = Values(40);
            values[at] = float.NaN;
            AssertMax(values, 40, float.NaN);
        }
    }

    [Fact]
    public void TheProductsOfRowsThatAVectorHoldsSumAsThoseInMemory()
    {
        for (var count = 1; count <= 8; count++)
        {
            var (a, b) = (RowOfEight(count, seed: 1), RowOfEight(count, seed: 2));
            var expected = Reductions.Dot<Lanes128, Vector128<float>>(0.3f, ref a[0], ref b[0], count);
            AssertBits(expected, Reductions.Dot<Lanes256, Vector256<float>>(0.3f, Vector256.Create(a), Vector256.Create(b), count));
        }
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void AllFiniteSeesASingleBadValue(float bad)
    {
        // Beyond two of the pieces of 64 that are looked at together.
        for (var count = 0; count <= 140; count++)
        {
            var values = Values(count).AsSpan(1, count);
            Assert.True(Reductions.AllFinite(values));
            for (var at = 0; at < count; at++)
            {
                var good = values[at];
                values[at] = bad;
                Assert.False(Reductions.AllFinite(values));
                values[at] = good;
            }
        }
    }

    [Fact]
    public void AllFiniteAcceptsTheLargestAndTheSmallest() =>
        Assert.True(Reductions.AllFinite([float.MaxValue, float.MinValue, float.Epsilon, -0f, float.MaxValue]));

    [Theory]
    [InlineData(-1)]
    [InlineData(0, 5f)]
    [InlineData(1, 1f, 3f, 3f, 2f)]
    [InlineData(0, float.NegativeInfinity, float.NegativeInfinity)]
    [InlineData(-1, 1f, 9f, float.NaN, 10f)]
    [InlineData(0, -0f, 0f, -0f, -1f, 0f)]
    public void IndexOfLargestIsTheFirstOfEqualsAndRefusesNaN(int expected, params float[] values) =>
        Assert.Equal(expected, Reductions.IndexOfLargest(values));

    [Fact]
    public void IndexOfLargestFindsEveryPlaceAndEveryNaN()
    {
        for (var count = 1; count <= 35; count++)
        {
            for (var at = 0; at < count; at++)
            {
                // Poison on both sides, and an equal value everywhere behind the first.
                var values = new float[count + 2];
                values.AsSpan(0, at + 1).Fill(-2f);
                values.AsSpan(at + 1).Fill(-1f);
                values[0] = values[^1] = float.PositiveInfinity;
                Assert.Equal(at, Reductions.IndexOfLargest(values.AsSpan(1, count)));

                values[at + 1] = float.NaN;
                Assert.Equal(-1, Reductions.IndexOfLargest(values.AsSpan(1, count)));
            }
        }
    }

    /// <summary>A value before and poison behind: neither may be read.</summary>
    private static float[] Values(int count)
    {
        var random = new Random(count);
        var values = new float[count + 40];
        Array.Fill(values, float.NaN);
        for (var i = 1; i <= count; i++)
        {
            values[i] = (random.NextSingle() - 0.5f) * float.Exp2(random.Next(-10, 10));
        }

        return values;
    }

    private static float CanonicalSum(ReadOnlySpan<float> values)
    {
        var x = new float[16];
        for (var i = 0; i < values.Length; i++)
        {
            x[i % 16] += values[i];
        }

        for (var i = 0; i < 8; i++)
        {
            x[i] += x[i + 8];
        }

        for (var i = 0; i < 4; i++)
        {
            x[i] += x[i + 4];
        }

        return (x[0] + x[2]) + (x[1] + x[3]);
    }

    /// <summary>A few values, and behind them what must not count.</summary>
    private static float[] RowOfEight(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 8).Select(i => i < count ? random.NextSingle() - 0.5f : float.NaN)];
    }

    private static void AssertMax(float[] values, int count, float expected)
    {
        AssertBits(expected, Reductions.Max<Lanes32, float>(ref values[0], 1, count));
        AssertBits(expected, Reductions.Max<Lanes128, Vector128<float>>(ref values[0], 1, count));
        AssertBits(expected, Reductions.Max<Lanes256, Vector256<float>>(ref values[0], 1, count));
        AssertBits(expected, Reductions.Max<Lanes512, Vector512<float>>(ref values[0], 1, count));
    }

    private static void AssertBits(float expected, float actual) =>
        Assert.True(Bits.AreEqual(expected, actual), $"Expected {expected:R}, found {actual:R}.");
}
