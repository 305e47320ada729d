using NetGen.Generators.Planning;
using Xunit;

namespace NetGen.Generators.Tests.Planning;

/// <summary>Which batch normalizations predictions compute in the store of the layer above, and that the remarks say so.</summary>
public class NormFoldingTests
{
    [Theory]
    [InlineData("[Conv2D(3, 2)] [BatchNorm]")]
    [InlineData("[Conv2D(3, 2, Activation.Relu)] [BatchNorm] [Activation(Activation.Relu)]")]
    [InlineData("[Conv2D(3, 2)] [BatchNorm] [Activation(Activation.Relu)] [MaxPool2D(2)]")]
    public void OnlyReadersAreFolded(string layers)
    {
        var plan = Plan(layers);
        var norm = NormOf(plan);
        Assert.Equal("Conv1", norm.FoldedInto);
        Assert.DoesNotContain(norm, plan.Predicted);
        Assert.StartsWith("in predictions applied in the store of Conv1", norm.Decisions, StringComparison.Ordinal);
        Assert.Contains($"normalized by {norm.Name} before they are stored", plan.Layers.Single(layer => layer.Name == "Conv1").Decisions, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Conv2D(3, 2, Name = \"C\")] [BatchNorm(Name = \"N\")] [Add(\"C\", \"N\")]")]
    [InlineData("[Conv2D(3, 2, Activation.Tanh)] [BatchNorm]")]
    [InlineData("[Conv2D(3, 2)] [BatchNorm] [Activation(Activation.Tanh)]")]
    [InlineData("[Conv2D(3, 2)] [MaxPool2D(2)] [BatchNorm]")]
    [InlineData("[Conv2D(3, 2)] [Flatten] [BatchNorm]")]
    [InlineData("[Conv2D(3, 2)] [Dropout(0.25f)] [BatchNorm]")]
    public void OthersHaveAPassOfTheirOwn(string layers)
    {
        var plan = Plan(layers);
        var norm = NormOf(plan);
        Assert.Null(norm.FoldedInto);
        Assert.Contains(norm, plan.Predicted);
        Assert.StartsWith("in predictions a pass of its own", norm.Decisions, StringComparison.Ordinal);
    }

    private static BatchNormPlan NormOf(NetworkPlan plan) => plan.Layers.OfType<BatchNormPlan>().Single();

    private static NetworkPlan Plan(string layers) =>
        NetworkPlanner.Plan(Specifications.Parse($"using NetGen; [Network] [Input(5, 5, 1)] {layers} [Flatten] [Dense(2)] partial class Net;"));
}
