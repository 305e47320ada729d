using Xunit;

namespace NetGen.Tests.Regularization;

[Trait("Category", "Numerics")]
public sealed class PenaltyTests
{
    /// <summary>By hand: |3| + |-4| + |0| = 7 and 9 + 16 + 0 = 25.</summary>
    [Fact]
    public void ValuesAreThoseOfTheFormulas()
    {
        float[] weights = [3, -4, 0];
        Assert.Equal(0.5 * 7, new L1(0.5f).Value(weights));
        Assert.Equal(0.5 * 25, new L2(0.5f).Value(weights));
        Assert.Equal(0, new L1(0.5f).Value([]));
    }

    [Fact]
    public void GradientsAreAddedToThoseThere()
    {
        float[] weights = [3, -4, 0, -0f];
        float[] gradients = [1, 1, 1, 1];
        new L1(0.5f).AddGradient(weights, gradients);
        Assert.Equal([1.5f, 0.5f, 1, 1], gradients);
        new L2(0.5f).AddGradient(weights, gradients);
        Assert.Equal([4.5f, -3.5f, 1, 1], gradients);
    }

    /// <summary>At every length around the widths of registers, against sums in double precision and central differences of them.</summary>
    [Fact]
    public void AgreesWithDoublePrecisionAtEveryLength()
    {
        for (var length = 0; length <= 70; length++)
        {
            var weights = Values(length, seed: 1);
            Check(new L1(0.3f), weights, weight => 0.3f * double.Abs(weight));
            Check(new L2(0.3f), weights, weight => 0.3f * (double)weight * weight);
        }
    }

    /// <summary>Squares beyond the largest float, and below the smallest.</summary>
    [Fact]
    public void NeitherOverflowsNorVanishes()
    {
        Assert.Equal(2 * (double)float.MaxValue * float.MaxValue, new L2(1).Value([float.MaxValue, float.MinValue]), 1e-12 * double.MaxValue);
        Assert.Equal(1e-60, new L2(1).Value([1e-30f]), 1e-66);
    }

    [Fact]
    public void NaNStaysNaN()
    {
        Penalty[] penalties = [new L1(1), new L2(1)];
        foreach (var penalty in penalties)
        {
            float[] gradients = [1, 1];
            penalty.AddGradient([float.NaN, 1], gradients);
            Assert.True(float.IsNaN(gradients[0]));
            Assert.True(float.IsFinite(gradients[1]));
            Assert.True(double.IsNaN(penalty.Value([1, float.NaN])));
        }
    }

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void StrengthsOutOfRangeAreRefused(float strength)
    {
        Assert.Throws<ArgumentOutOfRangeException>("strength", () => new L1(strength));
        Assert.Throws<ArgumentOutOfRangeException>("strength", () => new L2(strength));
        Assert.Throws<ArgumentOutOfRangeException>("strength", () => new WeightDecay(strength));
    }

    [Fact]
    public void LengthsThatDifferAreRefused()
    {
        float[] gradients = [1];
        Assert.Throws<ArgumentException>("gradients", () => new L2(1).AddGradient([1, 2], gradients));
        Assert.Equal([1], gradients);
    }

    internal static float[] Values(int length, int seed)
    {
        var random = new Random(seed + length);
        return [.. Enumerable.Range(0, length).Select(_ => (2 * random.NextSingle()) - 1)];
    }

    private static void Check(Penalty penalty, float[] weights, Func<double, double> term)
    {
        const double Step = 1e-6;
        Assert.Equal(weights.Sum(weight => term(weight)), penalty.Value(weights), 1e-12);
        var gradients = Values(weights.Length, seed: 2);
        var expected = gradients.Zip(weights, (gradient, weight) => gradient + ((term(weight + Step) - term(weight - Step)) / (2 * Step))).ToArray();
        penalty.AddGradient(weights, gradients);
        for (var index = 0; index < weights.Length; index++)
        {
            Assert.Equal(expected[index], gradients[index], 1e-6);
        }
    }
}
