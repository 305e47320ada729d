using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Tests.Regularization;

[Trait("Category", "Numerics")]
public sealed class GradientClippingTests
{
    [Fact]
    public void ByValueClipsEachAlone()
    {
        float[] gradients = [3, -4, 0.5f, float.PositiveInfinity, float.NaN];
        new ClipGradient(1).Clip(gradients, tensorSquares: 0, allSquares: 0);
        Assert.Equal([1, -1, 0.5f, 1, float.NaN], gradients);
    }

    /// <summary>By hand: the norm of (3, -4) is 5, so a limit of 1 leaves a fifth.</summary>
    [Fact]
    public void ByNormKeepsTheDirection()
    {
        float[] gradients = [3, -4];
        new ClipGradientNorm(1).Clip(gradients, tensorSquares: 25, allSquares: 1e9);
        Assert.Equal([0.6f, -0.8f], gradients);
    }

    /// <summary>By hand: with 144 elsewhere the norm of (3, -4) and it is 13.</summary>
    [Fact]
    public void ByGlobalNormCountsTheOtherTensors()
    {
        float[] gradients = [3, -4];
        new ClipGradientGlobalNorm(6.5f).Clip(gradients, tensorSquares: 25, allSquares: 169);
        Assert.Equal([1.5f, -2], gradients);
    }

    [Fact]
    public void ShortGradientsKeepTheirBits()
    {
        var gradients = PenaltyTests.Values(33, seed: 5);
        var before = gradients.ToArray();
        var squares = DoubleSum.Of<SquareTerm>(gradients);
        new ClipGradientNorm(100).Clip(gradients, squares, squares);
        new ClipGradientGlobalNorm(100).Clip(gradients, squares, squares);
        new ClipGradient(1).Clip(gradients, squares, squares);
        Assert.Equal(before, gradients);
    }

    /// <summary>In single precision the squares of these would be infinite, and what is left of them zero.</summary>
    [Fact]
    public void LargestFloatsAreClipped()
    {
        float[] gradients = [float.MaxValue, float.MinValue];
        new ClipGradientNorm(1).Clip(gradients, DoubleSum.Of<SquareTerm>(gradients), 0);
        Assert.Equal(float.Sqrt(0.5f), gradients[0], 1e-6f);
        Assert.Equal(-float.Sqrt(0.5f), gradients[1], 1e-6f);
    }

    [Fact]
    public void NormsAreWithinTheLimitAtEveryLength()
    {
        for (var length = 1; length <= 70; length++)
        {
            var gradients = PenaltyTests.Values(length, seed: 7);
            new ClipGradientNorm(0.1f).Clip(gradients, gradients.Sum(gradient => (double)gradient * gradient), 0);
            Assert.InRange(double.Sqrt(gradients.Sum(gradient => (double)gradient * gradient)), 0, 0.1f * (1 + 1e-6));
        }
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void LimitsOutOfRangeAreRefused(float limit)
    {
        Assert.Throws<ArgumentOutOfRangeException>("limit", () => new ClipGradient(limit));
        Assert.Throws<ArgumentOutOfRangeException>("limit", () => new ClipGradientNorm(limit));
        Assert.Throws<ArgumentOutOfRangeException>("limit", () => new ClipGradientGlobalNorm(limit));
    }
}
