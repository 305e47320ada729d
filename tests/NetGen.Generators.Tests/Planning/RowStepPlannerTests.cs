using NetGen.Generators.Planning;
using Xunit;

namespace NetGen.Generators.Tests.Planning;

/// <summary>A step on a single row is written out only where its text stays short.</summary>
public class RowStepPlannerTests
{
    [Theory]
    [InlineData(2, 8, 1, true)]
    [InlineData(4, 16, 3, true)]
    [InlineData(12, 64, 1, false)]
    [InlineData(750, 1, 1, false)]
    [InlineData(1, 1, 750, false)]
    public void OnlyShortNetworksHaveOne(int inputs, int hidden, int outputs, bool expected) =>
        Assert.Equal(expected, HasRowStep($"Input({inputs}), Dense({hidden}, Activation.Tanh), Dense({outputs})"));

    /// <summary>Rows stay in registers where a vector of 8 holds each, but those that are read value by value.</summary>
    [Theory]
    [InlineData("Input(2), Dense(8, Activation.Tanh), Dense(1)", true)]
    [InlineData("Input(12), Dense(5), Dense(8), Dense(3)", true)]
    [InlineData("Input(5), Normalization, Dense(4), Dense(1)", true)]
    [InlineData("Input(4), Dense(16), Dense(3)", false)]
    [InlineData("Input(4), Dense(1)", false)]
    [InlineData("Input(5), Normalization, Dense(1)", false)]
    [InlineData("Input(4), Dense(8), Dropout(0.5f), Dense(1)", false)]
    public void ShortRowsStayInRegisters(string layers, bool expected) =>
        Assert.Equal(expected, Assert.IsType<RowStepPlan>(RowStep(layers)).IsInRegisters);

    [Fact]
    public void ALongPerceptronHasNone() => Assert.False(HasRowStep("Input(750), Dense(1)"));

    private static bool HasRowStep(string layers) => RowStep(layers) is not null;

    private static RowStepPlan? RowStep(string layers) =>
        NetworkPlanner.Plan(Specifications.Parse($"using NetGen; [Network, {layers}] partial class Net;")).RowStep;
}
