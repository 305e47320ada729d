using Xunit;

namespace NetGen.Tests.Losses;

public class LossFunctionTests
{
    private static readonly float[] Outputs = [0.2f, 0.7f, 0.1f];
    private static readonly float[] Targets = [0f, 1f, 0f];

    public static TheoryData<LossFunction, double> Values => new()
    {
        { new MeanSquaredError(), (0.04 + 0.09 + 0.01) / 3 },
        { new MeanAbsoluteError(), (0.2 + 0.3 + 0.1) / 3 },
        { new Huber(), (0.04 + 0.09 + 0.01) / 6 },
        { new Huber(0.25f), ((0.04 / 2) + (0.25 * (0.3 - 0.125)) + (0.01 / 2)) / 3 },
        { new BinaryCrossEntropy(), -(Math.Log(0.8) + Math.Log(0.7) + Math.Log(0.9)) / 3 },
        { new CrossEntropy(), -Math.Log(0.7) },
        { new KullbackLeibler(), -Math.Log(0.7) },
        { new Hinge(), (1 + 0.3 + 1) / 3 },
        { new SquaredHinge(), (1 + 0.09 + 1) / 3 },
        { new LogCosh(), (Math.Log(Math.Cosh(0.2)) + Math.Log(Math.Cosh(0.3)) + Math.Log(Math.Cosh(0.1))) / 3 },
        { new Poisson(), (0.2 + 0.7 - Math.Log(0.7) + 0.1) / 3 },
    };

    public static TheoryData<LossFunction> All => new()
    {
        new MeanSquaredError(), new MeanAbsoluteError(), new Huber(), new BinaryCrossEntropy(), new CrossEntropy(),
        new Hinge(), new SquaredHinge(), new LogCosh(), new Poisson(), new KullbackLeibler(),
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void ValueFollowsTheFormula(LossFunction loss, double expected) =>
        Assert.Equal(expected, loss.Value(Outputs, Targets), 1e-6);

    [Theory]
    [MemberData(nameof(All))]
    public void DifferentLengthsAreRefused(LossFunction loss) =>
        Assert.Throws<ArgumentException>(() => loss.Value(Outputs, Targets.AsSpan(1)));

    [Theory]
    [MemberData(nameof(All))]
    public void ANaNOutputGivesNaN(LossFunction loss) =>
        Assert.Equal(float.NaN, loss.Value([0.3f, float.NaN, 0.3f], Targets));

    [Fact]
    public void ASureMistakeCostsAFiniteAmount()
    {
        Assert.Equal(87.33655f, new CrossEntropy().Value([1f, 0f], [0f, 1f]));
        Assert.Equal(87.33655f, new KullbackLeibler().Value([1f, 0f], [0f, 1f]));
        Assert.Equal(87.33655f, new BinaryCrossEntropy().Value([1f], [0f]));
        Assert.Equal(0f, new BinaryCrossEntropy().Value([1f, 0f], [1f, 0f]));
    }

    [Theory]
    [InlineData(true, 0f, 1f)]
    [InlineData(true, 0.3334f, 0.3334f, 0.3333f)]
    [InlineData(false, 0.5f, 0.4f)]
    [InlineData(false, -0.5f, 1.5f)]
    [InlineData(false, float.NaN, 1f)]
    public void CrossEntropyAndDivergenceAcceptDistributions(bool accepted, params float[] targets)
    {
        Assert.Equal(accepted, new CrossEntropy().Accepts(targets));
        Assert.Equal(accepted, new KullbackLeibler().Accepts(targets));
    }

    [Theory]
    [InlineData(true, 0f, 1f, 0.5f)]
    [InlineData(false, 0f, 1.001f)]
    [InlineData(false, -0.001f)]
    [InlineData(false, float.NaN)]
    public void BinaryCrossEntropyAcceptsProbabilities(bool accepted, params float[] targets) =>
        Assert.Equal(accepted, new BinaryCrossEntropy().Accepts(targets));

    [Theory]
    [InlineData(true, -1f, 1f, 1f)]
    [InlineData(false, 0f, 1f)]
    [InlineData(false, 1f, 1.0000001f)]
    [InlineData(false, float.NaN)]
    public void HingesAcceptTheTwoSides(bool accepted, params float[] targets)
    {
        Assert.Equal(accepted, new Hinge().Accepts(targets));
        Assert.Equal(accepted, new SquaredHinge().Accepts(targets));
    }

    [Theory]
    [InlineData(true, 0f, 1f, 2.5f, 3e38f)]
    [InlineData(true, -0f)]
    [InlineData(false, 1f, -1e-45f)]
    [InlineData(false, float.NaN)]
    public void PoissonAcceptsCounts(bool accepted, params float[] targets) =>
        Assert.Equal(accepted, new Poisson().Accepts(targets));

    [Fact]
    public void ADivergenceIsNeverNegative() =>
        Assert.Equal(0f, new KullbackLeibler().Value([0.3000001f, 0.7f], [0.3f, 0.7f]));

    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void HuberRefusesADeltaWithoutMeaning(float delta) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Huber(delta));

    [Fact]
    public void EveryRangeIsNamed() =>
        Assert.Equal(
            [
                "any finite number", "any finite number", "any finite number", "0 to 1", "probabilities from 0 to 1 that sum to 1",
                "-1 or 1", "-1 or 1", "any finite number", "at least 0", "probabilities from 0 to 1 that sum to 1",
            ],
            All.Select(row => row.Data.TargetRange));

    [Fact]
    public void HingesCountASideOfZeroAsRight()
    {
        foreach (var loss in new LossFunction[] { new Hinge(), new SquaredHinge() })
        {
            var accuracy = loss.CreateAccuracy()!;
            accuracy.Add([0.2f, -0.3f, 0.1f, -4f], [1, -1, -1, 1]);
            Assert.Equal(0.5, accuracy.Value);
        }
    }
}
