namespace NetGen.Generators.Model.Regularization;

/// <summary><c>[NonNegative]</c>.</summary>
internal sealed class NonNegativeKind : RegularizationKind
{
    public override string Name => "NonNegative";

    public override RegularizationPlace Place => RegularizationPlace.Constraint;

    public override string Describe(IReadOnlyList<string> arguments) => "max(w, 0) after each step";
}
