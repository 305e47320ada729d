using CsCheck;
using Xunit;

namespace NetGen.Tests.Numerics;

public sealed class ScalarMathTests
{
    [Fact]
    public void TheCosineIsThatOfThePlatform() =>
        Gen.Double.Unit.Sample(x => Assert.Equal(Math.Cos(Math.PI * x), ScalarMath.CosPi(x), 1e-15));

    [Fact]
    public void TheCosineIsExactAtItsTurns() =>
        Assert.Equal([1, 0, -1], Array.ConvertAll([0, 0.5, 1], ScalarMath.CosPi));

    [Fact]
    public void APowerIsThatOfThePlatform() => Gen.Select(Gen.Double[1e-3, 2], Gen.Double[0, 40]).Sample((number, exponent) =>
    {
        var expected = Math.Pow(number, exponent);
        Assert.Equal(expected, ScalarMath.Power(number, exponent), 1e-300 + (2e-10 * expected));
    });

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0, 2.5, 0)]
    [InlineData(0, 1e-30, 0)]
    [InlineData(1, 1e9, 1)]
    [InlineData(2, 10, 1024)]
    [InlineData(9, 2.5, 243)]
    [InlineData(0.5, 5000, 0)]
    public void PowersByHand(double number, double exponent, double expected) => Assert.Equal(expected, ScalarMath.Power(number, exponent));

    /// <summary>The very bits, so that a compiler that fused or reordered anything would be found out.</summary>
    [Fact]
    public void TheBitsAreCommitted()
    {
        Assert.Equal(0x3FEE6F0E134454FFu, BitConverter.DoubleToUInt64Bits(ScalarMath.CosPi(0.1)));
        Assert.Equal(0x3FEC7F870FEF6F06u, BitConverter.DoubleToUInt64Bits(ScalarMath.Power(0.9, 1.1)));
    }
}
