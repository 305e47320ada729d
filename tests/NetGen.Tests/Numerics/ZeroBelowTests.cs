using System.Runtime.Intrinsics;
using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>What is too small becomes 0, and nothing else, in vectors of any width.</summary>
[Trait("Category", "Numerics")]
public sealed class ZeroBelowTests
{
    private const float Smallest = 1e-30f;

    private static readonly (float Value, float Expected)[] Cases =
    [
        (Smallest, Smallest),
        (-Smallest, -Smallest),
        (float.BitDecrement(Smallest), 0f),
        (-float.BitDecrement(Smallest), 0f),
        (float.Epsilon, 0f),
        (-0f, 0f),
        (0f, 0f),
        (1f, 1f),
        (-3.5f, -3.5f),
        (float.NaN, float.NaN),
        (float.PositiveInfinity, float.PositiveInfinity),
        (float.NegativeInfinity, float.NegativeInfinity),
        (float.MaxValue, float.MaxValue),
        (2e-30f, 2e-30f),
        (-2e-30f, -2e-30f),
        (1e-38f, 0f),
    ];

    [Fact]
    public void SmallNumbersBecomeZero()
    {
        Check<Lanes512, Vector512<float>>();
        Check<Lanes256, Vector256<float>>();
        Check<Lanes128, Vector128<float>>();
        Check<Lanes32, float>();
    }

    private static void Check<TLanes, TVector>()
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        float[] values = [.. Cases.Select(static each => each.Value)];
        for (var i = 0; i < values.Length; i += TLanes.Count)
        {
            TLanes.Store(TLanes.ZeroBelow(TLanes.Load(ref values[0], i), Smallest), ref values[0], i);
        }

        Assert.All(Cases.Zip(values), pair => Assert.True(Bits.AreEqual(pair.First.Expected, pair.Second), $"{pair.First.Value:R} became {pair.Second:R}."));
    }
}
