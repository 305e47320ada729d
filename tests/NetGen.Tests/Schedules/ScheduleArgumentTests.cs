using Xunit;

namespace NetGen.Tests.Schedules;

public sealed class ScheduleArgumentTests
{
    public static TheoryData<string, string, Action> Wrong => new()
    {
        { "learningRate", "finite learning rate of at least 0", () => new ConstantSchedule(-1) },
        { "learningRate", "finite learning rate of at least 0", () => new CosineSchedule(float.NaN, 1) },
        { "peak", "finite learning rate of at least 0", () => new OneCycleSchedule(float.PositiveInfinity, 1) },
        { "every", "finite number above 0", () => new StepSchedule(1, 0) },
        { "factor", "finite number above 0", () => new StepSchedule(1, 1, -0.1f) },
        { "factor", "finite number above 0", () => new ExponentialSchedule(1, 0) },
        { "milestones", "finite number above 0", () => new MultiStepSchedule(1, [0, 1]) },
        { "milestones", "Expected milestones in ascending order, found 2.5 behind 3.", () => new MultiStepSchedule(1, [3, 2.5]) },
        { "epochs", "finite number above 0", () => new CosineSchedule(1, -1) },
        { "epochs", "finite number above 0", () => new WarmUp(double.NaN, 1) },
        { "epochs", "finite number above 0", () => new PolynomialSchedule(1, double.PositiveInfinity) },
        { "power", "finite number above 0", () => new PolynomialSchedule(1, 1, power: 0) },
        { "minimum", "from 0 to 1", () => new CosineSchedule(1, 1, minimum: 1.5f) },
        { "minimum", "from 0 to 1", () => new CosineRestartsSchedule(1, 1, minimum: -1) },
        { "growth", "1", () => new CosineRestartsSchedule(1, 1, growth: 0) },
        { "startFactor", "from 0 to 1", () => new WarmUp(1, 1, startFactor: 2) },
        { "schedule", "null", () => new WarmUp(1, null!) },
        { "rise", "above 0 and below 1", () => new OneCycleSchedule(1, 1, rise: 1) },
        { "startDivisor", "from 1 to", () => new OneCycleSchedule(1, 1, startDivisor: 0.5f) },
        { "endDivisor", "from 1 to", () => new OneCycleSchedule(1, 1, endDivisor: float.NaN) },
        { "factor", "above 0 and below 1", () => new ReduceOnPlateau(1, factor: 1) },
        { "patience", "-1", () => new ReduceOnPlateau(1, patience: -1) },
        { "threshold", "from 0 up to, not including, 1", () => new ReduceOnPlateau(1, threshold: 1) },
        { "coolDown", "-1", () => new ReduceOnPlateau(1, coolDown: -1) },
        { "minimum", "finite learning rate of at least 0", () => new ReduceOnPlateau(1, minimum: -1) },
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
