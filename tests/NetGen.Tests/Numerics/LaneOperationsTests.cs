using System.Runtime.Intrinsics;
using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>What operations on lanes make of zeros, infinities, NaN and what lies around their limits, in vectors of any width.</summary>
[Trait("Category", "Numerics")]
public sealed class LaneOperationsTests
{
    private const float Smallest = 1e-30f;
    private const float Magnitude = 9.1f;

    [Fact]
    public void SmallNumbersBecomeZero() => Check<SmallAsZero>(
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
        (1e-38f, 0f));

    [Fact]
    public void LargeNumbersBecomeTheLimit() => Check<Limited>(
        (Magnitude, Magnitude),
        (-Magnitude, -Magnitude),
        (float.BitIncrement(Magnitude), Magnitude),
        (-float.BitIncrement(Magnitude), -Magnitude),
        (float.BitDecrement(Magnitude), float.BitDecrement(Magnitude)),
        (0f, 0f),
        (-0f, -0f),
        (1f, 1f),
        (-3.5f, -3.5f),
        (float.Epsilon, float.Epsilon),
        (float.NaN, float.NaN),
        (-float.NaN, float.NaN),
        (float.PositiveInfinity, Magnitude),
        (float.NegativeInfinity, -Magnitude),
        (float.MaxValue, Magnitude),
        (float.MinValue, -Magnitude));

    [Fact]
    public void ReluOfWhatIsNotAboveZeroIsZeroWithoutASign() => Check<Rectified>(
        (0f, 0f),
        (-0f, 0f),
        (1f, 1f),
        (-1f, 0f),
        (float.Epsilon, float.Epsilon),
        (-float.Epsilon, 0f),
        (float.MaxValue, float.MaxValue),
        (float.MinValue, 0f),
        (float.PositiveInfinity, float.PositiveInfinity),
        (float.NegativeInfinity, 0f),
        (float.NaN, float.NaN),
        (-float.NaN, float.NaN),
        (3.5f, 3.5f),
        (-3.5f, 0f),
        (1e-38f, 1e-38f),
        (-1e-40f, 0f));

    [Fact]
    public void NumbersAreRaisedToTheLeast() => Check<Raised>(
        (0f, Smallest),
        (-0f, Smallest),
        (1f, 1f),
        (-1f, Smallest),
        (Smallest, Smallest),
        (float.BitDecrement(Smallest), Smallest),
        (float.BitIncrement(Smallest), float.BitIncrement(Smallest)),
        (float.MaxValue, float.MaxValue),
        (float.MinValue, Smallest),
        (float.PositiveInfinity, float.PositiveInfinity),
        (float.NegativeInfinity, Smallest),
        (float.NaN, float.NaN),
        (-float.NaN, float.NaN),
        (3.5f, 3.5f),
        (-3.5f, Smallest),
        (1e-38f, Smallest));

    [Fact]
    public void NumbersAreCutToTheMost() => Check<Cut>(
        (0f, 0f),
        (-0f, -0f),
        (1f, 1f),
        (-1f, -1f),
        (Magnitude, Magnitude),
        (float.BitDecrement(Magnitude), float.BitDecrement(Magnitude)),
        (float.BitIncrement(Magnitude), Magnitude),
        (float.MaxValue, Magnitude),
        (float.MinValue, float.MinValue),
        (float.PositiveInfinity, Magnitude),
        (float.NegativeInfinity, float.NegativeInfinity),
        (float.NaN, float.NaN),
        (-float.NaN, float.NaN),
        (float.Epsilon, float.Epsilon),
        (-3.5f, -3.5f),
        (1e-38f, 1e-38f));

    [Fact]
    public void MagnitudesGetAMinusSign() => Check<Negative>(
        (0f, -0f),
        (-0f, -0f),
        (1f, -1f),
        (-1f, -1f),
        (float.Epsilon, -float.Epsilon),
        (-float.Epsilon, -float.Epsilon),
        (float.MaxValue, float.MinValue),
        (float.MinValue, float.MinValue),
        (float.PositiveInfinity, float.NegativeInfinity),
        (float.NegativeInfinity, float.NegativeInfinity),
        (float.NaN, float.NaN),
        (-float.NaN, float.NaN),
        (3.5f, -3.5f),
        (-3.5f, -3.5f),
        (1e-38f, -1e-38f),
        (1e-40f, -1e-40f));

    /// <summary>Where tanh and gates stop following their polynomials, and beyond.</summary>
    [Fact]
    public void TanhAndGatesHaveTheirLimits()
    {
        Check<TanhFunction>(
            (9.1f, 1), (-9.1f, -1), (float.BitIncrement(9.1f), 1), (-float.BitIncrement(9.1f), -1), (20, 1), (-20, -1), (100, 1), (-100, -1),
            (float.MaxValue, 1), (float.MinValue, -1), (float.PositiveInfinity, 1), (float.NegativeInfinity, -1), (float.NaN, float.NaN), (0, 0), (-0f, -0f), (1e-30f, 1e-30f));
        Check<GateFunction>(
            (17.5f, 1), (-17.5f, 0), (float.BitIncrement(17.5f), 1), (-float.BitIncrement(17.5f), 0), (20, 1), (-20, 0), (100, 1), (-100, 0),
            (float.MaxValue, 1), (float.MinValue, 0), (float.PositiveInfinity, 1), (float.NegativeInfinity, 0), (float.NaN, float.NaN), (0, 0.5f), (-0f, 0.5f), (1e-30f, 0.5f));
    }

    private static void Check<TFunction>(params (float Value, float Expected)[] cases)
        where TFunction : struct, ILaneFunction
    {
        float[] values = [.. cases.Select(static each => each.Value)];
        foreach (var results in new[]
        {
            Lanes.Map<TFunction, Lanes512, Vector512<float>>(values),
            Lanes.Map<TFunction, Lanes256, Vector256<float>>(values),
            Lanes.Map<TFunction, Lanes128, Vector128<float>>(values),
            Lanes.Map<TFunction, Lanes32, float>(values),
        })
        {
            Assert.All(cases.Zip(results), static pair => Assert.True(Bits.AreEqual(pair.First.Expected, pair.Second), $"{pair.First.Value:R} became {pair.Second:R}."));
        }
    }

    private readonly struct TanhFunction : ILaneFunction
    {
        public static TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct =>
            VectorMath.Tanh<TLanes, TVector>(x);
    }

    private readonly struct GateFunction : ILaneFunction
    {
        public static TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct =>
            VectorMath.Gate<TLanes, TVector>(x);
    }

    private readonly struct SmallAsZero : ILaneFunction
    {
        public static TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct =>
            TLanes.ZeroBelow(x, Smallest);
    }

    private readonly struct Limited : ILaneFunction
    {
        public static TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct =>
            TLanes.Limit(x, Magnitude);
    }

    private readonly struct Rectified : ILaneFunction
    {
        public static TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct =>
            TLanes.Relu(x);
    }

    private readonly struct Raised : ILaneFunction
    {
        public static TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct =>
            TLanes.AtLeast(x, TLanes.Broadcast(Smallest));
    }

    private readonly struct Cut : ILaneFunction
    {
        public static TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct =>
            TLanes.AtMost(x, TLanes.Broadcast(Magnitude));
    }

    private readonly struct Negative : ILaneFunction
    {
        public static TVector Apply<TLanes, TVector>(TVector x)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct =>
            TLanes.MinusAbs(x);
    }
}
