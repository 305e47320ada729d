using Xunit;

namespace NetGen.Tests.Schedules;

/// <summary>Rates against PyTorch's formulas, computed here with the platform's functions or by hand.</summary>
public sealed class ScheduleTests
{
    private const float Rate = 0.1f;

    /// <summary>The multiples as a person writes them, in decimals: as binary numbers most of them or their quotients are rounded down.</summary>
    [Fact]
    public void StepsOfAFractionFallAtItsMultiples()
    {
        foreach (var every in new[] { 0.1m, 0.3m, 0.7m, 30m })
        {
            var schedule = new StepSchedule(1f, (double)every, factor: 0.5f);
            for (var steps = 1; steps <= 100; steps++)
            {
                var position = (double)(every * steps);
                Assert.Equal(Math.Pow(0.5, steps), schedule.RateAt(position), Math.Pow(0.5, steps) * 1e-9);
                Assert.Equal(Math.Pow(0.5, steps - 1), schedule.RateAt(position * (1 - 1e-9)), Math.Pow(0.5, steps - 1) * 1e-9);
            }
        }
    }

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(29.999, 0.1)]
    [InlineData(30, 0.01)]
    [InlineData(59, 0.01)]
    [InlineData(60, 0.001)]
    [InlineData(90, 0.0001)]
    public void StepsFallAtRegularIntervals(double position, double expected) => Check(expected, new StepSchedule(Rate, every: 30), position);

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(29.9, 0.1)]
    [InlineData(30, 0.05)]
    [InlineData(79.9, 0.05)]
    [InlineData(80, 0.025)]
    [InlineData(1e9, 0.025)]
    public void MultiStepsFallAtTheirMilestones(double position, double expected) =>
        Check(expected, new MultiStepSchedule(Rate, [30, 80], factor: 0.5f), position);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(7.123456789)]
    [InlineData(100)]
    public void ExponentialsFallByTheSameFactorEachEpoch(double position)
    {
        Check(Rate * Math.Pow(0.95f, position), new ExponentialSchedule(Rate, 0.95f), position);
        Check(Rate * Math.Pow(1.5f, position), new ExponentialSchedule(Rate, 1.5f), position);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(7.7)]
    [InlineData(10)]
    [InlineData(12)]
    public void PolynomialsFallToTheirMinimum(double position)
    {
        var left = 1 - Math.Min(position / 10, 1);
        Check(Rate * left, new PolynomialSchedule(Rate, epochs: 10), position);
        Check(Rate * left * left, new PolynomialSchedule(Rate, epochs: 10, power: 2), position);
        Check(0.01f + ((Rate - 0.01f) * Math.Pow(left, 0.9f)), new PolynomialSchedule(Rate, epochs: 10, power: 0.9f, minimum: 0.01f), position);
    }

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(25, 0.055)]
    [InlineData(50, 0.01)]
    [InlineData(75, 0.01)]
    public void ACosineEndsAtItsMinimum(double position, double expected) =>
        Check(expected, new CosineSchedule(Rate, epochs: 50, minimum: 0.01f), position);

    [Fact]
    public void ACosineFollowsTheCosine()
    {
        for (var position = 0.0; position <= 50; position += 0.37)
        {
            Check(Rate * (1 + Math.Cos(Math.PI * position / 50)) / 2, new CosineSchedule(Rate, epochs: 50), position);
        }
    }

    [Theory]
    [InlineData(0, 0, 10)]
    [InlineData(4, 4, 10)]
    [InlineData(10, 0, 10)]
    [InlineData(25.5, 5.5, 10)]
    public void CyclesOfTheSameLengthStartAgain(double position, double since, double length) =>
        Check(Rate * (1 + Math.Cos(Math.PI * since / length)) / 2, new CosineRestartsSchedule(Rate, epochs: 10), position);

    [Theory]
    [InlineData(9.5, 9.5, 10)]
    [InlineData(10, 0, 10 * 2)]
    [InlineData(29, 19, 20)]
    [InlineData(30, 0, 40)]
    [InlineData(69.5, 39.5, 40)]
    [InlineData(70, 0, 80)]
    public void CyclesMayGrow(double position, double since, double length) => Check(
        0.02f + ((Rate - 0.02f) * (1 + Math.Cos(Math.PI * since / length)) / 2),
        new CosineRestartsSchedule(Rate, epochs: 10, growth: 2, minimum: 0.02f),
        position);

    [Theory]
    [InlineData(0, 0.02)]
    [InlineData(2, 0.06)]
    [InlineData(4, 0.1)]
    [InlineData(9, 0.05)]
    [InlineData(14, 0)]
    public void AWarmUpRisesToWhereTheScheduleBegins(double position, double expected) =>
        Check(expected, new WarmUp(4, new CosineSchedule(Rate, epochs: 10), startFactor: 0.2f), position);

    [Fact]
    public void AWarmUpStartsAtAThirdByDefaultAsInPyTorch() => Check(Rate / 3, new WarmUp(5, Rate), position: 0);

    [Theory]
    [InlineData(0, 0.004)]
    [InlineData(15, 0.052)]
    [InlineData(30, 0.1)]
    [InlineData(65, 0.0500002)]
    [InlineData(100, 4e-7)]
    [InlineData(1000, 4e-7)]
    public void OneCycleRisesAndFalls(double position, double expected) => Check(expected, new OneCycleSchedule(Rate, epochs: 100), position);

    [Fact]
    public void ANumberIsAConstantSchedule()
    {
        Schedule schedule = 1e-3f;
        Assert.Equal(1e-3f, Assert.IsType<ConstantSchedule>(schedule).LearningRate);
        Assert.Equal(1e-3f, (float)schedule.RateAt(123.4));
    }

    [Fact]
    public void APositionOrARateOutOfRangeIsRefusedAndNothingChanges()
    {
        var state = new Sgd(new Broken()).CreateState(1);
        state.Position = 1;
        var rate = Assert.Throws<InvalidOperationException>(() => state.Position = 2.5);
        Assert.Contains("at epoch 2.5, found NaN from Broken", rate.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => state.Position = -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => state.Position = double.NaN);
        Assert.Equal(1, state.Position);
        Assert.Equal(1, state.LearningRate);
    }

    [Fact]
    public void AnOptimizerTakesTheRateOfThePosition()
    {
        float[] parameters = [0];
        var rule = new Sgd(new StepSchedule(1, every: 1, factor: 0.5f));
        var state = rule.CreateState(1);
        rule.Update(parameters, [-1], state);
        Assert.Equal(1, parameters[0]);
        state.Position = 1.9;
        Assert.Equal(0.5f, state.LearningRate);
        rule.Update(parameters, [-1], state);
        state.Position = 2;
        rule.Update(parameters, [-1], state);
        Assert.Equal(1.75f, parameters[0]);
    }

    private static void Check(double expected, Schedule schedule, double position) =>
        Assert.Equal(expected, schedule.RateAt(position), 1e-8 + (1e-7 * expected));

    private sealed class Broken : Schedule
    {
        public override double RateAt(double position, ReadOnlySpan<double> memory) => position > 2 ? double.NaN : 1;
    }
}
