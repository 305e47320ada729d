using Xunit;

namespace NetGen.Tests.Optimizers;

public sealed class AdamTests
{
    [Fact]
    public void TheFirstStepHasTheSizeOfTheLearningRateWhateverTheGradient()
    {
        float[] parameters = [0, 0, 0, 0];
        var rule = new Adam(0.25f);
        rule.Update(parameters, [1e-3f, -1e-3f, 500, -500], rule.CreateState(4));
        Assert.All(parameters, value => Assert.Equal(0.25, Math.Abs(value), 1e-5));
        Assert.Equal([-1, 1, -1, 1], Array.ConvertAll(parameters, Math.Sign));
    }

    [Fact]
    public void TwoStepsByHand()
    {
        // Step 1: m = 0.5 * 2, v = 0.25 * 4; corrected 1 / 0.5 = 2, 1 / 0.25 = 4: w = 1 - 0.1 * 2 / sqrt(4).
        // Step 2: m = 0.5, v = 0.75; corrected 0.5 / 0.75 = 2/3, 0.75 / 0.4375 = 12/7: w = 0.9 - 0.1 * (2/3) / sqrt(12/7).
        float[] parameters = [1];
        var rule = new Adam(0.1f, beta1: 0.5f, beta2: 0.75f, epsilon: 0);
        var state = rule.CreateState(1);
        rule.Update(parameters, [2], state);
        Assert.Equal(0.9, parameters[0], 1e-7);
        rule.Update(parameters, [0], state);
        Assert.Equal(0.9 - (0.1 * (2.0 / 3) / Math.Sqrt(12.0 / 7)), parameters[0], 1e-7);
    }

    [Fact]
    public void ItFindsTheMinimumOfABadlyScaledBowl()
    {
        float[] parameters = [5, 5];
        var rule = new Adam(0.05f);
        var state = rule.CreateState(2);
        for (var step = 0; step < 2000; step++)
        {
            rule.Update(parameters, [1e-3f * parameters[0], 1e3f * parameters[1]], state);
        }

        Assert.All(parameters, value => Assert.Equal(0, value, 1e-3));
    }

    [Theory]
    [InlineData(-1, 0.9f, 0.999f, 1e-8f, "learningRate", "finite learning rate of at least 0")]
    [InlineData(1, 1, 0.999f, 1e-8f, "beta1", "from 0 up to, not including, 1")]
    [InlineData(1, float.NaN, 0.999f, 1e-8f, "beta1", "from 0 up to, not including, 1")]
    [InlineData(1, 0.9f, -0.5f, 1e-8f, "beta2", "from 0 up to, not including, 1")]
    [InlineData(1, 0.9f, 2, 1e-8f, "beta2", "from 0 up to, not including, 1")]
    [InlineData(1, 0.9f, 0.999f, -1e-8f, "epsilon", "finite number of at least 0")]
    [InlineData(1, 0.9f, 0.999f, float.PositiveInfinity, "epsilon", "finite number of at least 0")]
    public void NumbersOutOfRangeAreRefused(float learningRate, float beta1, float beta2, float epsilon, string name, string expected)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(name, () => new Adam(learningRate, beta1, beta2, epsilon));
        Assert.Contains(expected, error.Message);
    }
}
