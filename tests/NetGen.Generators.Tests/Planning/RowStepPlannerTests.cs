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

    [Fact]
    public void ALongPerceptronHasNone() => Assert.False(HasRowStep("Input(750), Dense(1)"));

    private static bool HasRowStep(string layers) =>
        NetworkPlanner.Plan(Specifications.Parse($"using NetGen; [Network, {layers}] partial class Net;")).RowStep is not null;
}
