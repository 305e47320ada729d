using Xunit;

namespace NetGen.Tests.Optimizers;

public sealed class SgdTests
{
    [Fact]
    public void PlainStepsFollowTheGradient()
    {
        float[] parameters = [1, -2];
        var rule = new Sgd(0.5f);
        var state = rule.CreateState(2);
        rule.Update(parameters, [2, 4], state);
        rule.Update(parameters, [-1, 1], state);
        Assert.Equal([0.5f, -4.5f], parameters);
    }

    [Fact]
    public void MomentumAddsUpByHand()
    {
        // v: 1, 0.5 + 1 = 1.5, 0.75 - 2 = -1.25
        float[] parameters = [10];
        var rule = new Sgd(2, momentum: 0.5f);
        var state = rule.CreateState(1);
        rule.Update(parameters, [1], state);
        Assert.Equal(8, parameters[0]);
        rule.Update(parameters, [1], state);
        Assert.Equal(5, parameters[0]);
        rule.Update(parameters, [-2], state);
        Assert.Equal(7.5f, parameters[0]);
    }

    [Fact]
    public void NesterovLooksAheadByHand()
    {
        // v: 1, 1.5; direction: 1 + 0.5 * 1, 1 + 0.5 * 1.5
        float[] parameters = [10];
        var rule = new Sgd(2, momentum: 0.5f, nesterov: true);
        var state = rule.CreateState(1);
        rule.Update(parameters, [1], state);
        Assert.Equal(7, parameters[0]);
        rule.Update(parameters, [1], state);
        Assert.Equal(3.5f, parameters[0]);
    }

    [Theory]
    [InlineData(-0.1f, 0, "learningRate", "finite learning rate of at least 0")]
    [InlineData(float.NaN, 0, "learningRate", "finite learning rate of at least 0")]
    [InlineData(float.PositiveInfinity, 0, "learningRate", "finite learning rate of at least 0")]
    [InlineData(0.1f, -0.1f, "momentum", "from 0 up to, not including, 1")]
    [InlineData(0.1f, 1, "momentum", "from 0 up to, not including, 1")]
    [InlineData(0.1f, float.NaN, "momentum", "from 0 up to, not including, 1")]
    public void NumbersOutOfRangeAreRefused(float learningRate, float momentum, string name, string expected)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(name, () => new Sgd(learningRate, momentum));
        Assert.Contains(expected, error.Message);
    }

    [Fact]
    public void NesterovWithoutMomentumIsRefused()
    {
        var error = Assert.Throws<ArgumentException>("nesterov", () => new Sgd(0.1f, momentum: 0, nesterov: true));
        Assert.Contains("needs a momentum above 0", error.Message);
    }
}
