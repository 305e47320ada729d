using NetGen.Generators.Planning;
using Xunit;

namespace NetGen.Generators.Tests.Planning;

/// <summary>In which order a convolution goes through its groups and taps, and what its remarks say of it.</summary>
public sealed class ConvolutionPlanTests
{
    [Theory]
    [InlineData("[Conv2D(16, 3, Groups = 16)]", "3 rows of places in 16 groups at a time; groups inside the loops over places")]
    [InlineData("[Conv2D(464, 3, Groups = 2)]", "at a time; groups around the loops over places")]
    public void RemarksSayWhereGroupsAre(string layer, string expected) => Assert.EndsWith(expected, Plan(layer).Decisions, StringComparison.Ordinal);

    [Fact]
    public void WithoutGroupsRemarksSayNothingOfThem() => Assert.DoesNotContain("group", Plan("[Conv2D(16, 3)]").Decisions, StringComparison.Ordinal);

    /// <summary>Groups stay inside where all weights, 72 of each filter, are no more than 128 KB.</summary>
    [Theory]
    [InlineData(454, true)]
    [InlineData(456, false)]
    public void OnlyNearWeightsAreGoneThroughForEachPlace(int filters, bool expected) =>
        Assert.Equal(expected, Plan($"[Conv2D({filters}, 3, Groups = 2)]").Shape.WeightsStayNear);

    /// <summary>A short row of taps is one turn, a longer one is cut into fours, and 32 registers take them singly.</summary>
    [Theory]
    [InlineData(1, "[Conv2D(8, 1)]", 1)]
    [InlineData(1, "[Conv2D(8, 3)]", 3)]
    [InlineData(1, "[Conv2D(8, 7)]", 7)]
    [InlineData(8, "[Conv2D(8, 1)]", 4)]
    [InlineData(3, "[Conv2D(8, 3)]", 4)]
    [InlineData(16, "[Conv2D(16, 3, Groups = 16)]", 3)]
    [InlineData(2, "[Conv2D(8, 3, Dilation = 2)]", 2)]
    [InlineData(1, "[Conv2D(8, 5, 1)]", 5)]
    public void TapsAreTakenInTurns(int channels, string layer, int expected)
    {
        var forward = Plan(layer, channels).Forward;
        Assert.Equal(1, forward.Wide.TapsPerTurn);
        Assert.Equal(expected, forward.Narrow.TapsPerTurn);
    }

    private static ConvolutionPlan Plan(string layer, int channels = 16) =>
        NetworkPlanner.Plan(Specifications.Parse($"using NetGen; [Network] [Input(34, 34, {channels})] {layer} partial class Net;")).Layers.OfType<ConvolutionPlan>().Single();
}
