using NetGen.Generators.Model;
using NetGen.Generators.Planning;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Planning;

/// <summary>What a budget measures is what the running network says of itself.</summary>
public class BudgetMeasureTests
{
    private static readonly string[] Declarations =
    [
        "Network(MaxBatchSize = 5), Input(12, 12, 2), Conv2D(3, 3), BatchNorm, MaxPool2D(2), Flatten, Dense(7)",
        "Network, Input(20, Name = \"a\"), Input(20, Name = \"b\"), Dense(9, Name = \"A\", From = \"a\"), Dense(9, Name = \"B\", From = \"b\", SharedWith = \"A\"), Add(\"A\", \"B\"), PRelu",
        "Network(MaxBatchSize = 40), IndexInput(6, 11), Embedding(5), Lstm(4), Dropout(0.5f), Dense(2, Activation.Softmax)",
        "Network, Input(30, 2), Gru(6, ReturnSequence = true), LayerNorm, Conv1D(4, 3), GlobalAveragePool, Dense(1)",
    ];

    [Fact]
    public void TotalsAreTheRunningNetworks()
    {
        var sources = Declarations.Select((declaration, index) => $"using NetGen; [{declaration}] public partial class Net{index};").ToArray();
        var run = GeneratorHarness.Compile(Specifications.Tracked, sources);
        using var networks = run.Load();

        Assert.All(Specifications.Of(run), spec =>
        {
            var plan = NetworkPlanner.Plan(spec);
            var info = (NetworkInfo)networks.Type(spec.Type.Name).GetProperty("Info")!.GetValue(null)!;
            Assert.Equal(4L * info.ParameterLength, BudgetMeasure.Measure(plan, Resources.ParameterBytes).Total);
            Assert.Equal(4L * info.WorkspaceLength, BudgetMeasure.Measure(plan, Resources.WorkspaceBytes).Total);
            Assert.Equal(info.MultiplyAdds, BudgetMeasure.Measure(plan, Resources.MultiplyAdds).Total);
        });
    }

    /// <summary>Of memory that layers share at different times each has its part; else the parts make up the whole.</summary>
    [Fact]
    public void LayersMakeUpTheTotal() => Assert.All(Declarations, declaration =>
    {
        var plan = NetworkPlanner.Plan(Specifications.Parse($"using NetGen; [{declaration}] public partial class Net;"));
        Assert.All(Resources.All, resource =>
        {
            var spending = BudgetMeasure.Measure(plan, resource);
            var (parts, names) = (spending.Layers.Sum(layer => layer.Amount), spending.Layers.Select(layer => layer.Layer));
            Assert.True(resource is Resources.ParameterBytes or Resources.MultiplyAdds ? parts == spending.Total : parts + spending.Alignment >= spending.Total || spending.Total == 0, $"{resource} of {declaration}");
            Assert.Equal(resource == Resources.StackBytes && spending.Total > 0 ? 60 : 0, spending.Alignment);
            Assert.Empty(names.Except(plan.Spec.Layers.Select(layer => layer.Name)).Except(plan.Inputs.Select(input => input.Name)));
        });
    });
}
