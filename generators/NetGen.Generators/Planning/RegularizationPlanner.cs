using NetGen.Generators.Model;
using NetGen.Generators.Model.Regularization;

namespace NetGen.Generators.Planning;

/// <summary>
/// Decides which lines concern which tensors: a layer's own, and those of the network that have none of the same kind on the layer, nor
/// one that contradicts them.
/// </summary>
internal static class RegularizationPlanner
{
    private static readonly List<string> Order = RegularizationKinds.All.Select(kind => kind.Name).ToList();

    public static RegularizationPlan Plan(NetworkSpec spec, IEnumerable<TensorPlan> tensors)
    {
        var plans =
            from tensor in tensors
            let lines = LinesOf(spec, tensor)
            where lines.Count > 0
            select new TensorRegularization(tensor.Layer, tensor.Role, lines);
        return new RegularizationPlan(plans.ToEquatableArray(), spec.Regularization.FirstOrDefault(IsClipping));
    }

    private static EquatableArray<RegularizationSpec> LinesOf(NetworkSpec spec, TensorPlan tensor)
    {
        var layer = spec.Layers.Select((candidate, index) => (candidate.Name, Index: index)).First(candidate => candidate.Name == tensor.Layer).Index;
        var own = spec.Regularization.Where(line => line.Layer == layer).ToList();
        return spec.Regularization
            .Where(line => line.Layer is null && !IsClipping(line) && !own.Any(other => other.Kind == line.Kind || RegularizationKinds.Contradict(other, line)))
            .Concat(own)
            .Where(line => Concerns(line, tensor.Role) && RegularizationKinds.Of(line).HasEffect(line))
            .OrderBy(line => Order.IndexOf(line.Kind))
            .ToEquatableArray();
    }

    private static bool Concerns(RegularizationSpec line, string role) =>
        role.EndsWith("Weights", StringComparison.Ordinal) || (role.EndsWith("Biases", StringComparison.Ordinal) && line.IncludesBiases);

    private static bool IsClipping(RegularizationSpec line) => RegularizationKinds.Of(line).Place == RegularizationPlace.Clipping;
}
