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

    /// <summary>
    /// ONNX node test test_adam, which corrects no bias, as ours no longer does after many steps. Its weight decay is added to the
    /// gradient here.
    /// </summary>
    [Theory]
    [InlineData(1.2f, -0.94f, 1.7f, 1.0250363f, 1.56806f, 0.8032108f)]
    [InlineData(2.8f, -2.5f, 3.6f, 2.6610327f, 3.2951398f, 5.622407f)]
    public void AStepAgreesWithTheCaseOfONNX(float x, float gradient, float first, float expectedX, float expectedFirst, float expectedSecond)
    {
        var rule = new Adam(0.1f, beta1: 0.95f, beta2: 0.1f, epsilon: 1e-7f);
        var state = rule.CreateState(1);
        state.Moment(0)[0] = first;
        state.Moment(1)[0] = 0.1f;
        state.Products[0] = 0;
        state.Products[1] = 0;
        float[] parameters = [x];
        rule.Update(parameters, [gradient + (0.001f * x)], state);
        Assert.Equal(expectedX, parameters[0], 1e-6);
        Assert.Equal(expectedFirst, state.Moment(0)[0], 1e-6);
        Assert.Equal(expectedSecond, state.Moment(1)[0], 1e-6);
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
