using Xunit;

namespace NetGen.Tests.Optimizers;

/// <summary>Two steps of each rule, worked out by hand with numbers that make roots and quotients come out even.</summary>
public sealed class StepsByHandTests
{
    public static TheoryData<Optimizer, float, float, double, double> Steps => new()
    {
        // v: 2 undamped, then 0.5 * 2 + 0.25 * 4 = 2.
        { new Sgd(0.5f, momentum: 0.5f, dampening: 0.75f), 2, 4, 9, 8 },

        // g: 2 + 0.1 * 10 = 3, then 4 + 0.1 * 8.5 = 4.85.
        { new Sgd(0.5f, weightDecay: 0.1f), 2, 4, 8.5, 6.075 },

        // w: 10 - 0.1 * 10 * 0.5 = 9.5, less 0.1; Adam's first step has the size of the rate, and its second of an equal gradient too.
        { new AdamW(0.1f, epsilon: 0, weightDecay: 0.5f), 3, 3, 9.4, 8.83 },

        // v: 8, 4; the larger stays: 8 corrected by 1 - 0.5^2 is 32/3; m: 2, 1, corrected by 1 - 0.25 is 4/3.
        { new Adam(1, beta1: 0.5f, beta2: 0.5f, epsilon: 0, amsGrad: true), 4, 0, 9, 9 - (4.0 / 3 / Math.Sqrt(32.0 / 3)) },

        // m: 2, 0; u: 4, then max(2, 4); corrected by 1 - 0.5, then by 1 - 0.25: (1 - 2) / 0.75 / 4.
        { new Adamax(0.5f, beta1: 0.5f, beta2: 0.5f, epsilon: 0), 4, -4, 9.5, 9.5 + (0.5 * (1 / 0.75) / 4) },

        // Without its warm-up mu is 0.25: 1 - mu over 1 - M is 1, then 0.75 / 0.9375 = 0.8; mu over 1 - M is 4/15, then 16/63; m: 2, 1; v: 8, 4.
        {
            new Nadam(1, beta1: 0.5f, beta2: 0.5f, epsilon: 0, momentumDecay: 0),
            4,
            0,
            10 - ((4 + (4.0 / 15 * 2)) / 4),
            10 - ((4 + (4.0 / 15 * 2)) / 4) - (16.0 / 63 / Math.Sqrt(16.0 / 3))
        },

        // s: 9, 25; the second rate is halved.
        { new AdaGrad(1, learningRateDecay: 1, epsilon: 0), 3, 4, 9, 8.6 },

        // v: 12; the step is sqrt(0 + 4) / sqrt(12 + 4) * 4 = 2, and nothing where the gradient is 0.
        { new AdaDelta(1, rho: 0.25f, epsilon: 4), 4, 0, 8, 8 },

        // v: 0.75 * 16 = 12, 0.25 * 12 + 0.75 * 8^2 = 51; a: 3, 6.75; v - a^2: 3, 5.4375.
        { new RmsProp(1, alpha: 0.25f, epsilon: 0, centered: true), 4, 8, 10 - (4 / Math.Sqrt(3)), 10 - (4 / Math.Sqrt(3)) - (8 / Math.Sqrt(5.4375)) },

        // v: 9, 9; the direction is 1, then 1 + 0.5.
        { new RmsProp(0.5f, alpha: 0, epsilon: 0, momentum: 0.5f), 3, 3, 9.5, 8.75 },

        // c: positive; m = 0.5; then c = 0.5 * 0.5 - 0.5 * 0.4 is positive still. w: 10 - 0.1 * 10 - 1, 8 - 0.8 - 1.
        { new Lion(1, beta1: 0.5f, beta2: 0.5f, weightDecay: 0.1f), 1, -0.4f, 8, 6.2 },

        // The same sign: 0.5 * 1.2.
        { new RProp(0.5f), 3, 0.1f, 9.5, 8.9 },

        // The sign turned: no step at all.
        { new RProp(0.5f), 3, -5, 9.5, 9.5 },
    };

    [Theory]
    [MemberData(nameof(Steps), DisableDiscoveryEnumeration = true)]
    public void TwoStepsFrom10(Optimizer rule, float firstGradient, float secondGradient, double afterFirst, double afterSecond)
    {
        float[] parameters = [10];
        var state = rule.CreateState(1);
        rule.Update(parameters, [firstGradient], state);
        Assert.Equal(afterFirst, parameters[0], 2e-6);
        rule.Update(parameters, [secondGradient], state);
        Assert.Equal(afterSecond, parameters[0], 2e-6);
    }

    [Fact]
    public void RPropTakesAStepThatTurnedSmallerTheNextTime()
    {
        // 0.5, not taken with 0.25, taken with 0.25, with 0.3.
        float[] parameters = [10];
        var rule = new RProp(0.5f);
        var state = rule.CreateState(1);
        foreach (var (gradient, expected) in new[] { (1f, 9.5), (-1, 9.5), (-1, 9.75), (-1, 10.05) })
        {
            rule.Update(parameters, [gradient], state);
            Assert.Equal(expected, parameters[0], 1e-6);
        }
    }

    [Fact]
    public void AVarianceThatRoundingMadeNegativeDoesNotGiveNaN()
    {
        float[] parameters = [1];
        var rule = new RmsProp(1e-3f, alpha: 0.9f, epsilon: 1e-3f, centered: true);
        var state = rule.CreateState(1);
        for (var step = 0; step < 1000; step++)
        {
            rule.Update(parameters, [1234.567f], state);
            Assert.True(float.IsFinite(parameters[0]));
        }
    }
}
