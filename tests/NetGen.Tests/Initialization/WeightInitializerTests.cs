using Xunit;

namespace NetGen.Tests.Initialization;

public sealed class WeightInitializerTests
{
    private const int Rows = 200;
    private const int Columns = 50;
    private const int Stride = 64;

    public static TheoryData<WeightInitializer, double> Uniform => new()
    {
        { new GlorotUniform(), 2.0 / (Rows + Columns) },
        { new HeUniform(), 2.0 / Rows },
        { new LeCunUniform(), 1.0 / Rows },
        { new RandomUniform(), 0.05 * 0.05 / 3 },
        { new RandomUniform(limit: 3f), 3 },
    };

    public static TheoryData<WeightInitializer, double> Normal => new()
    {
        { new GlorotNormal(), 2.0 / (Rows + Columns) },
        { new HeNormal(), 2.0 / Rows },
        { new LeCunNormal(), 1.0 / Rows },
        { new RandomNormal(), 0.05 * 0.05 },
        { new RandomNormal(standardDeviation: 2f), 4 },
    };

    [Theory]
    [MemberData(nameof(Uniform), DisableDiscoveryEnumeration = true)]
    public void UniformWeightsHaveTheVarianceOfTheRuleAndKeepItsLimit(WeightInitializer rule, double variance)
    {
        var weights = Fill(rule, seed: 11);
        AssertMoments(weights, variance, kurtosis: 1.8, tolerance: 0.1);
        var limit = (float)Math.Sqrt(3 * variance);
        Assert.All(weights, weight => Assert.InRange(weight, -limit, limit));
        Assert.True(weights.Max() > 0.99 * limit);
    }

    [Theory]
    [MemberData(nameof(Normal), DisableDiscoveryEnumeration = true)]
    public void NormalWeightsHaveTheVarianceOfTheRule(WeightInitializer rule, double variance) =>
        AssertMoments(Fill(rule, seed: 11), variance, kurtosis: 3, tolerance: 0.3);

    [Fact]
    public void TheSameSeedGivesTheSameBitsWhateverTheStride()
    {
        var compact = new float[Rows * Columns];
        var rule = new HeNormal();
        rule.Fill(new MatrixView(compact, Rows, Columns, Columns), Rows, Columns, new SeededRandom(12));
        Assert.Equal(compact, Fill(rule, seed: 12));
        Assert.NotEqual(compact, Fill(rule, seed: 13));
    }

    /// <summary>The hashes come from the same formulas in another language, with its own logarithm.</summary>
    [Fact]
    public void TheBitsOfASeedNeverChange()
    {
        Assert.Equal(2055955802596363563UL, Hash(new GlorotUniform()));
        Assert.Equal(12654023263362019360UL, Hash(new GlorotNormal()));
        Assert.Equal(7846338995551193823UL, Hash(new HeUniform()));
        Assert.Equal(2503213283495266072UL, Hash(new HeNormal()));
        Assert.Equal(9354634404286163736UL, Hash(new LeCunNormal()));
    }

    [Fact]
    public void ZerosAreZeroAndTakeNoRandomNumbers()
    {
        var weights = new float[6];
        Array.Fill(weights, 5);
        var random = new SeededRandom(14);
        new Zeros().Fill(new MatrixView(weights, 2, 2, 4), 2, 2, random);
        Assert.Equal([0, 0, 5, 5, 0, 0], weights);
        Assert.Equal(new SeededRandom(14).NextUInt64(), random.NextUInt64());
    }

    /// <summary>Cut at two deviations, a normal distribution keeps 0.7737 of its variance and has a kurtosis of 2.37.</summary>
    [Fact]
    public void TruncatedWeightsKeepWithinTwoDeviations()
    {
        var weights = Fill(new TruncatedNormal(0.5f), seed: 11);
        AssertMoments(weights, 0.25 * 0.7737413, kurtosis: 2.366, tolerance: 0.15);
        Assert.All(weights, weight => Assert.InRange(weight, -1f, 1f));
        Assert.True(weights.Max() > 0.98f);
    }

    [Fact]
    public void ConstantsAndIdentityTakeNoRandomNumbers()
    {
        Check(new Ones(), [1, 1, 5, 1, 1, 5, 1, 1]);
        Check(new Constant(-0.25f), [-0.25f, -0.25f, 5, -0.25f, -0.25f, 5, -0.25f, -0.25f]);
        Check(new Identity(2f), [2, 0, 5, 0, 2, 5, 0, 0]);

        static void Check(WeightInitializer rule, float[] expected)
        {
            var weights = new float[8];
            Array.Fill(weights, 5);
            var random = new SeededRandom(14);
            rule.Fill(new MatrixView(weights, 3, 2, 3), 3, 2, random);
            Assert.Equal(expected, weights);
            Assert.Equal(new SeededRandom(14).NextUInt64(), random.NextUInt64());
        }
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(0f)]
    [InlineData(-1f)]
    public void NumbersWithoutMeaningAreRefused(float value)
    {
        Assert.Throws<ArgumentOutOfRangeException>("limit", () => new RandomUniform(value));
        Assert.Throws<ArgumentOutOfRangeException>("standardDeviation", () => new RandomNormal(value));
        Assert.Throws<ArgumentOutOfRangeException>("standardDeviation", () => new TruncatedNormal(value));
        Assert.Throws<ArgumentOutOfRangeException>("gain", () => new Orthogonal(value));
        Assert.Throws<ArgumentOutOfRangeException>("gain", () => new Identity(value));
        if (!float.IsFinite(value))
        {
            Assert.Throws<ArgumentOutOfRangeException>("value", () => new Constant(value));
        }
    }

    [Fact]
    public void TheLargestFansDoNotOverflow()
    {
        var weights = new float[1];
        new GlorotUniform().Fill(new MatrixView(weights, 1, 1, 1), int.MaxValue, int.MaxValue, new SeededRandom(15));
        Assert.InRange(Math.Abs(weights[0]), 0, 4e-5f);
        Assert.NotEqual(0, weights[0]);
    }

    [Theory]
    [InlineData(0, 1, "fanIn")]
    [InlineData(1, 0, "fanOut")]
    [InlineData(1, -1, "fanOut")]
    public void AFanBelowOneIsRefusedBeforeAnythingIsWritten(int fanIn, int fanOut, string name)
    {
        var weights = new float[] { 7 };
        var error = Assert.Throws<ArgumentOutOfRangeException>(
            () => new HeNormal().Fill(new MatrixView(weights, 1, 1, 1), fanIn, fanOut, new SeededRandom(1)));
        Assert.Equal(name, error.ParamName);
        Assert.Equal(7, weights[0]);
        Assert.Throws<ArgumentNullException>("random", () => new HeNormal().Fill(new MatrixView(weights, 1, 1, 1), 1, 1, null!));
    }

    /// <summary>Checks the moments of 10,000 weights to about five standard errors.</summary>
    private static void AssertMoments(float[] weights, double variance, double kurtosis, double tolerance)
    {
        var squares = weights.Average(weight => (double)weight * weight);
        Assert.InRange(weights.Average(), -0.05 * Math.Sqrt(variance), 0.05 * Math.Sqrt(variance));
        Assert.InRange(squares / variance, 0.93, 1.07);
        Assert.Equal(kurtosis, weights.Average(weight => Math.Pow(weight, 4)) / (squares * squares), tolerance);
    }

    /// <summary>The weights without padding, which must have kept its value.</summary>
    private static float[] Fill(WeightInitializer rule, ulong seed)
    {
        var arena = new float[Rows * Stride];
        Array.Fill(arena, 99);
        var view = new MatrixView(arena, Rows, Columns, Stride);
        rule.Fill(view, Rows, Columns, new SeededRandom(seed));
        Assert.All(arena.Where((_, i) => i % Stride >= Columns), padding => Assert.Equal(99, padding));
        var weights = new float[Rows * Columns];
        view.CopyTo(weights);
        return weights;
    }

    private static ulong Hash(WeightInitializer rule)
    {
        var hash = 14695981039346656037UL;
        foreach (var weight in Fill(rule, seed: 42))
        {
            hash = (hash ^ BitConverter.SingleToUInt32Bits(weight)) * 1099511628211;
        }

        return hash;
    }
}
