using Xunit;

namespace NetGen.Tests.Losses;

/// <summary>The error-to-signal ratio of whole batches.</summary>
public class ErrorToSignalTests
{
    [Fact]
    public void ItIsTheEnergyOfTheErrorAgainstThatOfTheTargets()
    {
        // Errors 1, 0, -2, 1 against targets 1, 2, 2, -1, all rows alike: (1 + 0 + 4 + 1) / (1 + 4 + 4 + 1).
        var gradient = new float[4];
        var loss = new ErrorToSignal().Compute(new LossBatch([2f, 2f, 0f, 0f], [1f, 2f, 2f, -1f], [0.5f, 0.5f]), gradient);
        Assert.Equal(0.6, loss, 1e-8);
        Assert.Equal([0.2f, 0f, -0.4f, 0.2f], gradient);
    }

    [Fact]
    public void SilenceCostsOneWhateverTheLevel()
    {
        foreach (var level in new[] { 0.01f, 1f, 1000f })
        {
            Assert.Equal(1, new ErrorToSignal().Compute(new LossBatch([0f, 0f], [level, -level], [0.5f, 0.5f]), new float[2]), 1e-3);
        }
    }

    [Fact]
    public void SilentTargetsGiveAFiniteLoss() =>
        Assert.Equal(0.25 / 1e-8f, new ErrorToSignal().Compute(new LossBatch([0.5f], [0f], [1f]), new float[1]), 1);

    [Fact]
    public void TheGradientIsTheDerivative()
    {
        float[] outputs = [0.3f, -0.7f, 1.1f, 0.2f, 0.9f, -0.4f];
        float[] targets = [0.5f, 0.1f, -0.6f, 1.2f, -0.3f, 0.8f];
        float[] weights = [0.5f, 0.2f, 0.3f];
        var (loss, gradient, ignored) = (new ErrorToSignal(epsilon: 0.01f), new float[6], new float[6]);
        loss.Compute(new LossBatch(outputs, targets, weights), gradient);
        for (var i = 0; i < outputs.Length; i++)
        {
            double At(float value)
            {
                float[] moved = [.. outputs];
                moved[i] = value;
                return loss.Compute(new LossBatch(moved, targets, weights), ignored);
            }

            var (high, low) = (outputs[i] + 0.01f, outputs[i] - 0.01f);
            Assert.Equal((At(high) - At(low)) / ((double)high - low), gradient[i], 1e-6);
        }
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void EpsilonOutOfRangeIsRefused(float epsilon) =>
        Assert.Throws<ArgumentOutOfRangeException>("epsilon", () => new ErrorToSignal(epsilon));

    [Fact]
    public void LengthsThatDoNotFitAreRefused()
    {
        Assert.Throws<ArgumentException>("outputs", () => { _ = new LossBatch([1f, 2f, 3f], [1f, 2f, 3f], [0.5f, 0.5f]); });
        Assert.Throws<ArgumentException>("outputs", () => { _ = new LossBatch([], [], []); });
        Assert.Throws<ArgumentException>("targets", () => { _ = new LossBatch([1f, 2f], [1f], [0.5f, 0.5f]); });
        Assert.Throws<ArgumentException>("outputGradient", () => new ErrorToSignal().Compute(new LossBatch([1f], [1f], [1f]), []));
    }
}
