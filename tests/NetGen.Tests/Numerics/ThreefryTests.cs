using System.Runtime.Intrinsics;
using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>The generator against the answers its authors publish (Random123, <c>kat_vectors</c>), and its streams against statistics.</summary>
[Trait("Category", "Numerics")]
public sealed class ThreefryTests
{
    private const int Samples = 2_000;
    private const int Units = 64;

    [Theory]
    [InlineData(0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x9d1c5ec6)]
    [InlineData(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xfd36d048)]
    [InlineData(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xba3e4725)]
    public void GivesThePublishedAnswers(uint counter0, uint counter1, uint key0, uint key1, uint expected)
    {
        Assert.Equal(expected, First<Lanes32, float>(key0, key1, counter0, counter1));
        Assert.Equal(expected, First<Lanes128, Vector128<float>>(key0, key1, counter0, counter1));
        Assert.Equal(expected, First<Lanes256, Vector256<float>>(key0, key1, counter0, counter1));
        Assert.Equal(expected, First<Lanes512, Vector512<float>>(key0, key1, counter0, counter1));
    }

    [Fact]
    public void EveryWidthDrawsTheSame()
    {
        var expected = Draw<Lanes32, float>(new RandomRow(seed: 7, stream: 1, sample: 5_000_000_000));
        Assert.Equal(expected, Draw<Lanes128, Vector128<float>>(new RandomRow(seed: 7, stream: 1, sample: 5_000_000_000)));
        Assert.Equal(expected, Draw<Lanes256, Vector256<float>>(new RandomRow(seed: 7, stream: 1, sample: 5_000_000_000)));
        Assert.Equal(expected, Draw<Lanes512, Vector512<float>>(new RandomRow(seed: 7, stream: 1, sample: 5_000_000_000)));
    }

    /// <summary>Whatever of the key changes, half of the bits change, within five standard deviations.</summary>
    [Theory]
    [InlineData(2UL, 0, 0L)]
    [InlineData(1UL, 1, 0L)]
    [InlineData(1UL, 0, 1L)]
    [InlineData(1UL, 0, 1L << 32)]
    public void EveryPartOfTheKeyCounts(ulong seed, int stream, long sample)
    {
        var (bits, others) = (Draw<Lanes32, float>(new RandomRow(1, 0, 0)), Draw<Lanes32, float>(new RandomRow(seed, stream, sample)));
        var differing = bits.Zip(others, (a, b) => uint.PopCount(a ^ b)).Sum(count => count);
        Assert.InRange(differing, (Units * 16) - (5 * Math.Sqrt(Units * 8)), (Units * 16) + (5 * Math.Sqrt(Units * 8)));
    }

    [Theory]
    [InlineData(0.1f)]
    [InlineData(0.5f)]
    [InlineData(0.9f)]
    public void DropoutDropsItsShareAndKeepsTheMean(float rate)
    {
        var values = DrawAll(bits => DropoutMask.Apply<Lanes32, float>(1f, bits, rate));
        var deviation = Math.Sqrt(rate * (1 - rate) / values.Count);
        Assert.Equal(rate, values.Count(value => value == 0) / (double)values.Count, 5 * deviation);
        Assert.Equal(1, values.Average(), 5 * deviation / (1 - rate));
        Assert.All(values, value => Assert.True(value == 0 ? float.IsNegative(value) : value == 1 / (1 - rate)));
    }

    [Fact]
    public void DropoutKeepsZerosApartFromWhatItDrops()
    {
        Assert.False(float.IsNegative(DropoutMask.Apply<Lanes32, float>(-0f, bits: Lanes32.BroadcastBits(uint.MaxValue), 0.5f)));
        Assert.Equal(6f, DropoutMask.Backward<Lanes32, float>(3f, 0f, 0.5f));
        Assert.Equal(0f, DropoutMask.Backward<Lanes32, float>(3f, -0f, 0.5f));
        Assert.Equal(6f, DropoutMask.Backward<Lanes32, float>(3f, -1f, 0.5f));
    }

    [Fact]
    public void NoiseHasMeanZeroAndVarianceOne()
    {
        var values = DrawAll(VectorMath.NormalDeviate<Lanes32, float>);
        Assert.Equal(0, values.Average(), 5 / Math.Sqrt(values.Count));
        Assert.Equal(1, values.Average(value => value * value), 5 * Math.Sqrt(2.0 / values.Count));
        Assert.Equal(3, values.Average(value => Math.Pow(value, 4)), 5 * Math.Sqrt(96.0 / values.Count));
        Assert.Equal(0.6827, values.Count(value => Math.Abs(value) < 1) / (double)values.Count, 5 * Math.Sqrt(0.22 / values.Count));
    }

    [Fact]
    public void TheRarestNoiseIsFinite()
    {
        Assert.Equal(-5.42f, VectorMath.NormalDeviate<Lanes32, float>(Lanes32.BroadcastBits(0)), tolerance: 0.01f);
        Assert.Equal(5.42f, VectorMath.NormalDeviate<Lanes32, float>(Lanes32.BroadcastBits(uint.MaxValue)), tolerance: 0.01f);
    }

    private static uint First<TLanes, TVector>(uint key0, uint key1, uint counter0, uint counter1)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var lanes = new float[TLanes.Count];
        TLanes.Store(Threefry.FirstWord<TLanes, TVector>(key0, key1, TLanes.BroadcastBits(counter0), TLanes.BroadcastBits(counter1)), ref lanes[0], 0);
        return BitConverter.SingleToUInt32Bits(lanes[^1]);
    }

    private static uint[] Draw<TLanes, TVector>(RandomRow row)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var lanes = new float[Units];
        for (var unit = 0; unit < Units; unit += TLanes.Count)
        {
            TLanes.Store(row.Bits<TLanes, TVector>(unit), ref lanes[0], unit);
        }

        return Array.ConvertAll(lanes, BitConverter.SingleToUInt32Bits);
    }

    private static List<float> DrawAll(Func<float, float> value)
    {
        var values = new List<float>();
        for (var sample = 0; sample < Samples; sample++)
        {
            var row = new RandomRow(seed: 1, stream: 0, sample);
            for (var unit = 0; unit < Units; unit++)
            {
                values.Add(value(row.Bits<Lanes32, float>(unit)));
            }
        }

        return values;
    }
}
