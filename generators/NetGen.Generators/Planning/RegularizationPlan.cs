using NetGen.Generators.Model;
using NetGen.Generators.Model.Regularization;

namespace NetGen.Generators.Planning;

/// <summary>What shapes the training of a network, tensor by tensor.</summary>
/// <param name="Tensors">The tensors that something concerns.</param>
/// <param name="Clipping">How gradients are clipped, or null.</param>
internal sealed record RegularizationPlan(EquatableArray<TensorRegularization> Tensors, RegularizationSpec? Clipping)
{
    public bool IsEmpty => Tensors.Count == 0 && Clipping is null;

    public bool HasPenalties => Tensors.Any(tensor => tensor.At(RegularizationPlace.Penalty).Any());

    /// <summary>The lines that concern a tensor, in the order in which they are applied.</summary>
    public TensorRegularization Of(TensorPlan tensor) =>
        Tensors.FirstOrDefault(candidate => candidate.Layer == tensor.Layer && candidate.Role == tensor.Role)
        ?? new TensorRegularization(tensor.Layer, tensor.Role, default);
}

/// <summary>What shapes the training of one tensor.</summary>
/// <param name="Layer">The layer's name.</param>
/// <param name="Role">The tensor's role.</param>
/// <param name="Lines">The lines, in the order in which they are applied.</param>
internal sealed record TensorRegularization(string Layer, string Role, EquatableArray<RegularizationSpec> Lines)
{
    public IEnumerable<RegularizationSpec> At(RegularizationPlace place) => Lines.Where(line => RegularizationKinds.Of(line).Place == place);
}
