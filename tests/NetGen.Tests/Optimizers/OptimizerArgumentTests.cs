using Xunit;

namespace NetGen.Tests.Optimizers;

public sealed class OptimizerArgumentTests
{
    private const string Finite = "finite number of at least 0";
    private const string Decay = "from 0 up to, not including, 1";

    public static TheoryData<string, string, Action> Wrong => new()
    {
        { "learningRate", "finite learning rate of at least 0", () => new AdamW(-1f) },
        { "learningRate", "null", () => new Sgd(null!) },
        { "weightDecay", Finite, () => new AdamW(weightDecay: -1) },
        { "weightDecay", Finite, () => new Sgd(1, weightDecay: float.NaN) },
        { "dampening", Decay, () => new Sgd(1, momentum: 0.9f, dampening: 1) },
        { "dampening", "found no momentum", () => new Sgd(1, dampening: 0.5f) },
        { "dampening", "found that", () => new Sgd(1, momentum: 0.5f, nesterov: true, dampening: 0.5f) },
        { "beta1", Decay, () => new Nadam(beta1: 1) },
        { "beta2", Decay, () => new Adamax(beta2: -0.1f) },
        { "epsilon", Finite, () => new Adamax(epsilon: float.PositiveInfinity) },
        { "momentumDecay", Finite, () => new Nadam(momentumDecay: -1) },
        { "learningRateDecay", Finite, () => new AdaGrad(learningRateDecay: -1) },
        { "initialSum", Finite, () => new AdaGrad(initialSum: float.NaN) },
        { "epsilon", Finite, () => new AdaGrad(epsilon: -1) },
        { "rho", Decay, () => new AdaDelta(rho: 1) },
        { "epsilon", "finite number above 0", () => new AdaDelta(epsilon: 0) },
        { "alpha", Decay, () => new RmsProp(alpha: 2) },
        { "epsilon", Finite, () => new RmsProp(epsilon: -1) },
        { "momentum", Decay, () => new RmsProp(momentum: 1) },
        { "beta1", Decay, () => new Lion(beta1: 1) },
        { "beta2", Decay, () => new Lion(beta2: float.NaN) },
        { "learningRate", "finite learning rate of at least 0", () => new RProp(float.NaN) },
        { "decrease", "above 0 and below 1", () => new RProp(decrease: 1) },
        { "increase", "above 1 and below", () => new RProp(increase: 1) },
        { "smallestStep", Finite, () => new RProp(smallestStep: -1) },
        { "largestStep", "from 2 to", () => new RProp(smallestStep: 2, largestStep: 1) },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void NumbersOutOfRangeAreRefused(string name, string expected, Action make)
    {
        var error = Assert.ThrowsAny<ArgumentException>(make);
        Assert.Equal(name, error.ParamName);
        Assert.Contains(expected, error.Message);
    }
}
