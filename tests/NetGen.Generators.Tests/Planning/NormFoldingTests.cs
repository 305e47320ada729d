using NetGen.Generators.Planning;
using Xunit;

namespace NetGen.Generators.Tests.Planning;

/// <summary>Which batch normalizations predictions compute in the store of the layer above, and that the remarks say so.</summary>
public class NormFoldingTests
{
    [Theory]
    [InlineData("[Conv2D(3, 2)] [BatchNorm]", "Conv1")]
    [InlineData("[Conv2D(3, 2, Activation.Relu)] [BatchNorm] [Activation(Activation.Relu)]", "Conv1")]
    [InlineData("[Conv2D(3, 2)] [BatchNorm] [Activation(Activation.Relu)] [MaxPool2D(2)]", "Conv1")]
    [InlineData("[Flatten] [Dense(12)] [BatchNorm]", "Dense1")]
    [InlineData("[Flatten] [Dense(12, Activation.Relu)] [BatchNorm] [Activation(Activation.Relu)] [Dropout(0.25f)]", "Dense1")]
    [InlineData("[Flatten] [Dense(12)] [BatchNorm] [Reshape(2, 2, 3)] [MaxPool2D(2)]", "Dense1")]
    public void OnlyReadersAreFolded(string layers, string above)
    {
        var plan = Plan(layers);
        var norm = NormOf(plan);
        Assert.Equal(above, norm.FoldedInto);
        Assert.DoesNotContain(norm, plan.Predicted);
        Assert.StartsWith($"in predictions applied in the store of {above}", norm.Decisions, StringComparison.Ordinal);
        Assert.Contains($"normalized by {norm.Name} before they are stored", plan.Layers.Single(layer => layer.Name == above).Decisions, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Conv2D(3, 2, Name = \"C\")] [BatchNorm(Name = \"N\")] [Add(\"C\", \"N\")]")]
    [InlineData("[Conv2D(3, 2, Activation.Tanh)] [BatchNorm]")]
    [InlineData("[Conv2D(3, 2)] [BatchNorm] [Activation(Activation.Tanh)]")]
    [InlineData("[Conv2D(3, 2)] [MaxPool2D(2)] [BatchNorm]")]
    [InlineData("[Conv2D(3, 2)] [Flatten] [BatchNorm]")]
    [InlineData("[Conv2D(3, 2)] [Dropout(0.25f)] [BatchNorm]")]
    [InlineData("[Flatten] [Dense(12, Name = \"D\")] [BatchNorm(Name = \"N\")] [Add(\"D\", \"N\")]")]
    [InlineData("[Flatten] [Dense(12, Name = \"D\")] [BatchNorm]", "[Output(Loss.MeanSquaredError, From = \"D\")] [Output(Loss.MeanSquaredError)]")]
    [InlineData("[Flatten] [Dense(12, Activation.Tanh)] [BatchNorm]")]
    [InlineData("[Flatten] [Dense(12)] [BatchNorm] [Activation(Activation.Tanh)]")]
    [InlineData("[Flatten] [Dense(12)] [Reshape(2, 2, 3)] [BatchNorm]")]
    [InlineData("[Flatten] [Dense(12)] [Dropout(0.25f)] [BatchNorm]")]
    [InlineData("[Flatten] [Dense(1)] [BatchNorm]")]
    public void OthersHaveAPassOfTheirOwn(string layers, string outputs = "")
    {
        var plan = Plan(layers, outputs);
        var norm = NormOf(plan);
        Assert.Null(norm.FoldedInto);
        Assert.Contains(norm, plan.Predicted);
        Assert.StartsWith("in predictions a pass of its own", norm.Decisions, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Flatten] [Dense(12)] [BatchNorm]")]
    [InlineData("[Flatten] [Dense(12)] [BatchNorm] [Activation(Activation.Relu)] [Dropout(0.25f)] [Dense(5)] [BatchNorm]")]
    public void NothingMovesAroundAFoldedOne(string layers)
    {
        var plan = Plan(layers);
        Assert.Equal(["Dense"], plan.Predicted.Select(layer => layer.Name.TrimEnd('1', '2', '3')).Distinct());
        Assert.Equal(1, plan.RowCapacity);
        Assert.Equal(plan.Spec.MaxBatchSize, plan.BatchCapacity);
        Assert.True(plan.UsesLanes);
    }

    [Theory]
    [InlineData("[Flatten] [Dense(12)] [BatchNorm] [Reshape(2, 2, 3)] [MaxPool2D(2)]", "Dense1, Dense1Lanes, MaxPool1, MaxPool1Rows, Dense2")]
    [InlineData("[Flatten] [Dense(12)] [BatchNorm(Name = \"N\")] [Dense(12, Name = \"D\")] [Add(\"N\", \"D\")]", "Dense1, Dense1Lanes, NRows, D, DLanes, Add1, Add1Rows, Dense3")]
    public void ReadersInLanesAreMovedNormalizedValues(string layers, string predicted) =>
        Assert.Equal(predicted, string.Join(", ", Plan(layers).Predicted.Select(layer => layer.Name)));

    private static BatchNormPlan NormOf(NetworkPlan plan) => plan.Layers.OfType<BatchNormPlan>().Single();

    private static NetworkPlan Plan(string layers, string outputs = "") =>
        NetworkPlanner.Plan(Specifications.Parse($"using NetGen; [Network] [Input(5, 5, 1)] {layers} [Flatten] [Dense(2)] {outputs} partial class Net;"));
}
