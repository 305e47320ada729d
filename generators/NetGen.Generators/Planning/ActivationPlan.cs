using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>An activation and how it is computed.</summary>
internal sealed record ActivationPlan(ActivationSpec Spec, ActivationTraits Traits)
{
    public static readonly ActivationPlan Linear = Of(ActivationSpec.Linear);

    public bool IsLinear => Spec.Name == "Linear";

    public bool KeepsInput => Traits.Keeps == Keeps.Input;

    public static ActivationPlan Of(ActivationSpec spec) => new(spec, ActivationTraits.Of(spec.Name));
}
