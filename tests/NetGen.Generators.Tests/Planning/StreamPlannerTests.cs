using NetGen.Generators.Planning;
using NetGen.Generators.Planning.Streaming;
using Xunit;

namespace NetGen.Generators.Tests.Planning;

/// <summary>Which networks have a streamer, what those without are told, and where the steps lie.</summary>
public class StreamPlannerTests
{
    [Theory]
    [InlineData("[Input(9, 2)] [Conv1D(4, 3, Padding = Padding.Same, Name = \"Wide\")]", "Wide looks ahead or makes fewer steps than it reads")]
    [InlineData("[Input(9, 2)] [Conv1D(4, 3, Padding = Padding.Causal, Stride = 2, Name = \"Wide\")]", "Wide looks ahead or makes fewer steps than it reads")]
    [InlineData("[Input(9, 2)] [Conv1D(4, 3, Padding = Padding.Causal)] [GlobalAveragePool(Name = \"Mean\")]", "Mean makes its outputs of the sequence as a whole")]
    [InlineData("[Input(8, 2)] [Conv1D(4, 3, Padding = Padding.Causal, Name = \"Wide\")] [MaxPool1D(2)]", "Wide pools steps")]
    [InlineData("[Input(9, 2)] [LayerNorm(axes: 2, Name = \"Norm\")]", "Norm normalizes steps together")]
    [InlineData("[Input(9, 2)] [Flatten] [Dense(3, Name = \"All\")]", "All sees the sequence in another shape")]
    [InlineData("[Input(9, 2)] [Dense(2, Name = \"A\")] [Dense(2, Name = \"B\")] [Output(Loss.Huber, From = \"A\")] [Output(Loss.Huber, From = \"B\")]", "it has several outputs")]
    public void WhatPreventsAStreamerIsNamed(string declaration, string obstacle)
    {
        var plan = Plan(declaration);
        Assert.Null(plan.Stream);
        Assert.StartsWith(obstacle, plan.StreamObstacle, StringComparison.Ordinal);
    }

    [Fact]
    public void NoSequenceIsNoObstacle()
    {
        var plan = Plan("[Input(9)] [Dense(2)]");
        Assert.Null(plan.Stream);
        Assert.Null(plan.StreamObstacle);
    }

    [Theory]
    [InlineData("Padding.Causal, Dilation = 20", 3, 40, 64)]
    [InlineData("Padding.Causal, Dilation = 50", 3, 100, 128)]
    [InlineData("Padding.Valid", 1, 0, 64)]
    public void BuffersReachBackAsFarAsIsRead(string padding, int kernel, int past, int period)
    {
        var inputs = Plan($"[Input(200, 3)] [Conv1D(4, {kernel}, Padding = {padding})]").Stream!.Inputs!;
        Assert.Equal((past, period, 3), (inputs.Past, inputs.Period, inputs.Stride));
    }

    [Theory]
    [InlineData(1, nameof(FilterVectors.Narrow))]
    [InlineData(8, nameof(FilterVectors.Narrow))]
    [InlineData(12, nameof(FilterVectors.Wide))]
    [InlineData(24, nameof(FilterVectors.Narrow))]
    [InlineData(32, nameof(FilterVectors.Wide))]
    public void VectorsFitTheFilters(int filters, string vectors) =>
        Assert.Equal(vectors, Steps($"[Input(20, 3)] [Conv1D({filters}, 2, Padding = Padding.Causal)]").Vectors.ToString());

    [Theory]
    [InlineData(8, 8, nameof(FilterVectors.Narrow))]
    [InlineData(32, 2, nameof(FilterVectors.Wide))]
    [InlineData(12, 4, nameof(FilterVectors.None))]
    public void VectorsHoldFiltersOfTheSameChannels(int filters, int groups, string vectors) =>
        Assert.Equal(vectors, Steps($"[Input(20, 8)] [Conv1D({filters}, 2, Padding = Padding.Causal, Groups = {groups})]").Vectors.ToString());

    private static ConvolutionStepsPlan Steps(string declaration) => ((ConvolutionPlan)Plan(declaration).Stream!.Layers[0].Layer).Steps;

    private static NetworkPlan Plan(string declaration) =>
        NetworkPlanner.Plan(Specifications.Parse($"using NetGen; [Network] {declaration} partial class Net;"));
}
