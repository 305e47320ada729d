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

    /// <summary>Places whose lines are a multiple of 8 get an idle one, where they are copied anyway.</summary>
    [Theory]
    [InlineData(8, "[Conv2D(4, 3, Padding = Padding.Same)]", 9)]
    [InlineData(64, "[Conv2D(4, 3, Padding = Padding.Same, Groups = 4)]", 65)]
    [InlineData(12, "[Conv2D(4, 3, Padding = Padding.Same)]", 12)]
    [InlineData(8, "[Conv2D(4, 3)]", 8)]
    [InlineData(8, "[Conv2D(4, 1, Padding = Padding.Same)]", 8)]
    public void CopiesKeepPlacesApart(int channels, string layer, int expected)
    {
        var plan = Plan(layer, channels);
        var shape = plan.Shape;
        Assert.Equal(expected, shape.PlaceLines);
        Assert.Equal(shape.IsPadded ? 36 * 36 * expected : 0, shape.PaddedSize);
        Assert.Equal(expected > channels, plan.Decisions.Contains("from a copy with zeros around it and an idle line behind each place;", StringComparison.Ordinal));
    }

    /// <summary>Deltas of 16, 32, ... filters are copied together where four tiles or more read them.</summary>
    [Theory]
    [InlineData(16, "[Conv2D(32, 3)]", true)]
    [InlineData(16, "[Conv2D(16, 3)]", true)]
    [InlineData(16, "[Conv2D(24, 3)]", false)]
    [InlineData(1, "[Conv2D(32, 3)]", false)]
    [InlineData(16, "[Conv2D(16, 3, Groups = 16)]", false)]
    public void DeltasThatWouldCrowdTheNearestCacheAreCopiedTogether(int channels, string layer, bool expected)
    {
        var plan = Plan(layer, channels);
        Assert.Equal(expected, plan.Gradients.Wide.CopiesDeltas(plan.Shape));
        Assert.Equal(expected, plan.Gradients.Narrow.CopiesDeltas(plan.Shape));
        Assert.Equal(expected, plan.Decisions.Contains("rows of places with their deltas copied together", StringComparison.Ordinal));
    }

    [Fact]
    public void DeltasOfAPoolAreSpreadAndNotCopied()
    {
        var plan = Plan("[Conv2D(16, 3)] [MaxPool2D(2)]");
        Assert.False(plan.Gradients.Wide.CopiesDeltas(plan.Shape));
    }

    /// <summary>Three places beside each other share what they read of four; 5 x 5 channels and filters, with as many sums, would read ten lines for each place where these read six.</summary>
    [Theory]
    [InlineData("[Conv2D(64, 3)]", 1, 3, 2, 4)]
    [InlineData("[Conv2D(64, 1)]", 1, 1, 5, 5)]
    public void TilesOf32RegistersReadFewLines(string layer, int rows, int columns, int channels, int filters) =>
        Assert.Equal(new ConvolutionGradientTile(rows, columns, channels, filters), Plan(layer, channels: 64).Gradients.Wide);

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
