using Xunit;

namespace NetGen.Tests.Regularization;

[Trait("Category", "Numerics")]
public sealed class WeightDecayTests
{
    [Fact]
    public void TakesAShareOfEachWeight()
    {
        float[] weights = [2, -4, 0];
        new WeightDecay(0.5f).Apply(weights, learningRate: 0.25f);
        Assert.Equal([1.75f, -3.5f, 0], weights);
    }

    /// <summary>A share of 1e-8 is below half a unit in the last place of 1: one rounding leaves the weight, two would as well, and none may grow it.</summary>
    [Fact]
    public void NeverMakesAWeightLarger()
    {
        var weights = PenaltyTests.Values(67, seed: 3);
        var before = weights.ToArray();
        new WeightDecay(1e-4f).Apply(weights, learningRate: 1e-4f);
        Assert.All(weights.Zip(before), pair => Assert.InRange(float.Abs(pair.First), 0, float.Abs(pair.Second)));
    }

    /// <summary>Half of each weight a step: after 200 steps denormal numbers would be left.</summary>
    [Fact]
    public void EndsInZero()
    {
        float[] weights = [1, -1];
        for (var step = 0; step < 200; step++)
        {
            new WeightDecay(0.5f).Apply(weights, learningRate: 1);
            Assert.All(weights, weight => Assert.True(weight == 0 || float.IsNormal(weight)));
        }

        Assert.Equal([0f, 0f], weights);
    }

    [Fact]
    public void NaNStaysNaN()
    {
        float[] weights = [float.NaN, 1];
        new WeightDecay(0.5f).Apply(weights, learningRate: 1);
        Assert.Equal([float.NaN, 0.5f], weights);
    }
}
