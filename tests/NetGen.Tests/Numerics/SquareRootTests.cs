using System.Runtime.Intrinsics;
using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>Square roots from fused multiply-adds have the bits of the hardware's.</summary>
public sealed class SquareRootTests
{
    private const uint MantissaCount = 1 << 23;

    private const double EstimateError = 1.0 / (1 << 14);

    /// <summary>All numbers in [1, 4): beyond, roots repeat with other exponents.</summary>
    [Fact]
    public void EveryMantissaHasItsRoot()
    {
        var one = BitConverter.SingleToUInt32Bits(1);
        for (var bits = one; bits < one + (2 * MantissaCount); bits += 16)
        {
            IsTheRoot(Vector512.Create(bits) + Vector512<uint>.Indices);
        }
    }

    /// <summary>Every exponent, both signs, zeros, denormal numbers, infinities and NaN: any of them among others, too.</summary>
    [Fact]
    public void EveryExponentHasItsRoot()
    {
        var random = new SeededRandom(1);
        for (var exponent = 0u; exponent < 512; exponent++)
        {
            var edge = exponent << 23;
            var mantissa = (uint)(random.NextDouble() * MantissaCount);
            IsTheRoot(Vector512.Create(edge));
            IsTheRoot(Vector512.Create(edge | (MantissaCount - 1)));
            IsTheRoot(Vector512.Create(edge | mantissa));
            IsTheRoot(Vector512.Create(BitConverter.SingleToUInt32Bits(2)).WithElement((int)(exponent % 16), edge | mantissa));
        }
    }

    /// <summary>
    /// Rounding could go wrong only where a root lies next to the middle of two floats; there every estimate is tried that a processor may give.
    /// </summary>
    [Fact]
    public void TheHardestRootsDoNotDependOnTheEstimate()
    {
        Assert.SkipUnless(System.Runtime.Intrinsics.X86.Fma.IsSupported || System.Runtime.Intrinsics.Arm.AdvSimd.IsSupported, "Fused multiply-adds are not fused here.");
        var hard = 0;
        for (var value = 1f; value < 4; value = float.BitIncrement(value))
        {
            if (DistanceToMiddle(Math.Sqrt(value)) < 1e-5)
            {
                hard++;
                HasItsRootFromAnyEstimate(value);
            }
        }

        Assert.InRange(hard, 50, 1000);
    }

    private static void IsTheRoot(Vector512<uint> bits)
    {
        var value = bits.AsSingle();
        var expected = Vector512.Sqrt(value);
        var found = SquareRoot.Of<Lanes512, Vector512<float>>(value, sparesDivider: true);
        if (expected.AsUInt32() != found.AsUInt32())
        {
            Assert.All(Enumerable.Range(0, 16), i => Assert.True(Bits.AreEqual(expected[i], found[i]), $"sqrt({value[i]:R}) is {expected[i]:R}, found {found[i]:R}."));
        }
    }

    private static void HasItsRootFromAnyEstimate(float value)
    {
        var inverse = 1 / Math.Sqrt(value);
        for (var estimate = (float)(inverse * (1 - EstimateError)); estimate <= inverse * (1 + EstimateError); estimate = float.BitIncrement(estimate))
        {
            Assert.Equal(float.Sqrt(value), SquareRoot.ByProducts<Lanes32, float>(value, estimate));
        }
    }

    /// <summary>How far a root in [1, 2) lies from the middle of two floats, in units of their distance.</summary>
    private static double DistanceToMiddle(double root) => Math.Abs((root * MantissaCount) - Math.Floor(root * MantissaCount) - 0.5);
}
