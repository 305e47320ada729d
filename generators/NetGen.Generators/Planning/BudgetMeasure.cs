using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>Compares what a planned network spends with its budget.</summary>
internal static class BudgetMeasure
{
    public static BudgetVerdict Judge(NetworkPlan plan) => new(
        plan.Spec.Type,
        plan.Spec.Budget
            .Select(limit => new BudgetOverrun(limit, Measure(plan, limit.Resource)))
            .Where(overrun => overrun.Found.Total > overrun.Limit.Limit)
            .ToEquatableArray());

    /// <summary>What a network spends of one of <see cref="Resources"/>.</summary>
    public static Spending Measure(NetworkPlan plan, string resource) => resource switch
    {
        Resources.ParameterBytes => ByLayer(plan, plan.ParameterBytes, layer => ParameterBytes(plan.Layers[layer])),
        Resources.WorkspaceBytes => ByLayer(plan, plan.WorkspaceBytes, layer => ActivationBytes(plan, layer, plan.BatchCapacity)),
        Resources.StackBytes => ByLayer(plan, plan.StackBytes, layer => ActivationBytes(plan, layer, plan.RowCapacity)) with { Alignment = plan.AlignmentBytes },
        Resources.MultiplyAdds => ByLayer(plan, plan.MultiplyAdds, layer => plan.Layers[layer].MultiplyAdds),
        _ => throw new ArgumentOutOfRangeException(nameof(resource), resource, "Expected one of the resources."),
    };

    private static Spending ByLayer(NetworkPlan plan, long total, Func<int, long> amountOf) => new(
        total,
        Enumerable.Range(0, plan.Layers.Count)
            .GroupBy(layer => DeclaredName(plan.Layers[layer]), amountOf)
            .Select(layer => new LayerSpending(layer.Key, layer.Sum()))
            .Where(layer => layer.Amount > 0)
            .ToEquatableArray());

    /// <summary>Nobody declared a step that moves values to another layout: it belongs to the layer, or input, whose values they are.</summary>
    private static string DeclaredName(LayerPlan layer) => layer is LayoutChangePlan ? layer.Sources[0].Name : layer.Name;

    private static long ParameterBytes(LayerPlan layer) => layer.Tensors
        .Where(tensor => tensor.Owner is null)
        .Sum(tensor => Padding.Padded((long)tensor.Rows * tensor.Stride) * sizeof(float));

    private static long ActivationBytes(NetworkPlan plan, int layer, long capacity) =>
        plan.Workspace.Where(value => value.Layer == layer).Sum(value => value.Width * capacity * sizeof(float));
}
