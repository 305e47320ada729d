using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>The logistic function of recurrent gates.</summary>
public class GateTests
{
    [Fact]
    [Trait("Category", "Numerics")]
    public void LiesWithinItsBound()
    {
        for (var x = -100f; x <= 100f; x += 1f / 64)
        {
            Assert.InRange(VectorMath.Gate<Lanes32, float>(x) - (1 / (1 + Math.Exp(-x))), -1.5e-7, 1.5e-7);
        }
    }

    [Theory]
    [InlineData(float.NegativeInfinity, 0f)]
    [InlineData(float.PositiveInfinity, 1f)]
    [InlineData(float.MaxValue, 1f)]
    [InlineData(0f, 0.5f)]
    [InlineData(float.NaN, float.NaN)]
    public void HasItsLimits(float x, float expected) => Assert.Equal(expected, VectorMath.Gate<Lanes32, float>(x));
}
