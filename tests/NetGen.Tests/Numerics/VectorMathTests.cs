using System.Runtime.Intrinsics;
using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Tests.Numerics;

[Trait("Category", "Numerics")]
public class VectorMathTests
{
    // Without FMA a product rounds once more, which the square in the normal functions multiplies by up to 87.
    private const double UnfusedAllowance = 200;

    private static readonly float[] Points = [.. EveryExponent(), .. Dense()];

    [Fact]
    public void ExpStaysWithinItsBound() => AssertBound<Exp>();

    [Fact]
    public void Expm1StaysWithinItsBound() => AssertBound<Expm1>();

    [Fact]
    public void LogStaysWithinItsBound() => AssertBound<Log>();

    [Fact]
    public void TanhStaysWithinItsBound() => AssertBound<Tanh>();

    [Fact]
    public void SigmoidStaysWithinItsBound() => AssertBound<Sigmoid>();

    [Fact]
    public void SoftplusStaysWithinItsBound() => AssertBound<Softplus>();

    [Fact]
    public void ErfStaysWithinItsBound() => AssertBound<Erf>();

    [Fact]
    public void NormalCdfStaysWithinItsBound() => AssertBound<NormalCdf>();

    [Fact]
    public void NormalPdfStaysWithinItsBound() => AssertBound<NormalPdf>();

    [Fact]
    public void TanhAndErfAreOddAndNeverBeyondOne()
    {
        foreach (var x in Points)
        {
            var tanh = VectorMath.Tanh<Lanes32, float>(x);
            var erf = VectorMath.Erf<Lanes32, float>(x);
            var odd = Bits.AreEqual(-tanh, VectorMath.Tanh<Lanes32, float>(-x)) && Bits.AreEqual(-erf, VectorMath.Erf<Lanes32, float>(-x));
            if (!odd || float.Abs(tanh) > 1f || float.Abs(erf) > 1f)
            {
                Assert.Fail($"At {x:R}: tanh is {tanh:R}, erf is {erf:R}.");
            }
        }
    }

    [Fact]
    public void GeluFromNormalCdfIsCloseToTheExactOne()
    {
        foreach (var x in Points.Where(float.IsFinite))
        {
            var exact = x * DoublePrecision.NormalCdf(x);
            var gelu = x * VectorMath.NormalCdf<Lanes32, float>(x);
            if (Ulps.Error(gelu, exact) > 5 && Math.Abs(gelu - exact) > 3e-7)
            {
                Assert.Fail($"gelu({x:R}) is {gelu:R}, expected {exact:R}.");
            }
        }
    }

    [Fact]
    public void NormalCdfWithDensityHasTheBitsOfBoth()
    {
        foreach (var x in Points)
        {
            var distribution = VectorMath.NormalCdf<Lanes32, float>(x, out var density);
            if (!Bits.AreEqual(VectorMath.NormalCdf<Lanes32, float>(x), distribution) || !Bits.AreEqual(VectorMath.NormalPdf<Lanes32, float>(x), density))
            {
                Assert.Fail($"At {x:R}: {distribution:R} and {density:R}.");
            }
        }
    }

    [Theory]
    [InlineData(float.NegativeInfinity, 0f, -1f, float.NaN, -1f, 0f, 0f, -1f, 0f, 0f)]
    [InlineData(float.PositiveInfinity, float.PositiveInfinity, float.PositiveInfinity, float.PositiveInfinity, 1f, 1f, float.PositiveInfinity, 1f, 1f, 0f)]
    [InlineData(float.NaN, float.NaN, float.NaN, float.NaN, float.NaN, float.NaN, float.NaN, float.NaN, float.NaN, float.NaN)]
    [InlineData(0f, 1f, 0f, float.NegativeInfinity, 0f, 0.5f, 0.6931472f, 0f, 0.5f, 0.39894228f)]
    public void SpecialValuesGiveTheLimits(
        float x, float exp, float expm1, float log, float tanh, float sigmoid, float softplus, float erf, float cdf, float pdf)
    {
        Assert.Equal(exp, VectorMath.Exp<Lanes32, float>(x));
        Assert.Equal(expm1, VectorMath.Expm1<Lanes32, float>(x));
        Assert.Equal(log, VectorMath.Log<Lanes32, float>(x));
        Assert.Equal(tanh, VectorMath.Tanh<Lanes32, float>(x));
        Assert.Equal(sigmoid, VectorMath.Sigmoid<Lanes32, float>(x));
        Assert.Equal(softplus, VectorMath.Softplus<Lanes32, float>(x));
        Assert.Equal(erf, VectorMath.Erf<Lanes32, float>(x));
        Assert.Equal(cdf, VectorMath.NormalCdf<Lanes32, float>(x));
        Assert.Equal(pdf, VectorMath.NormalPdf<Lanes32, float>(x));
    }

    private static void AssertBound<TFunction>()
        where TFunction : struct, IElementwise
    {
        var results = Lanes.Map<TFunction, Lanes32, float>(Points);
        var (worst, at) = (0.0, 0);
        for (var i = 0; i < Points.Length; i++)
        {
            var error = Ulps.Error(results[i], TFunction.Reference(Points[i]));
            if (error > worst)
            {
                (worst, at) = (error, i);
            }
        }

        var bound = IsMultiplyAddFused ? TFunction.MaxUlps : TFunction.MaxUlps + UnfusedAllowance;
        TestContext.Current.TestOutputHelper?.WriteLine($"{typeof(TFunction).Name}: {worst:F3} ULP at {Points[at]:R}");
        Assert.True(worst <= bound, $"{worst:F3} ULP at {Points[at]:R}: {results[at]:R} for {TFunction.Reference(Points[at]):R}.");

        AssertSameBits(results, Lanes.Map<TFunction, Lanes128, Vector128<float>>(Points));
        AssertSameBits(results, Lanes.Map<TFunction, Lanes256, Vector256<float>>(Points));
        AssertSameBits(results, Lanes.Map<TFunction, Lanes512, Vector512<float>>(Points));
    }

    private static bool IsMultiplyAddFused => float.MultiplyAddEstimate(1f + 1.1920929e-7f, 1f - 1.1920929e-7f, -1f) != 0f;

    private static void AssertSameBits(float[] expected, float[] actual)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            if (!Bits.AreEqual(expected[i], actual[i]))
            {
                Assert.Fail($"At {Points[i]:R}: {expected[i]:R} and {actual[i]:R}.");
            }
        }
    }

    /// <summary>256 exponents, both signs, 512 mantissas each: zeros, subnormals, infinities and NaNs with many payloads included.</summary>
    private static IEnumerable<float> EveryExponent()
    {
        for (var i = 0; i < 512 * 512; i++)
        {
            var (exponent, step) = (i / 512, i % 512);
            var mantissa = ((step * 16384) + (exponent * step * 37 % 16384)) & 0x7FFFFF;
            yield return BitConverter.Int32BitsToSingle((exponent << 23) | mantissa);
        }
    }

    /// <summary>The range where the functions bend.</summary>
    private static IEnumerable<float> Dense() => Enumerable.Range(-80_000, 160_000).Select(i => i * 0.00125f);
}
