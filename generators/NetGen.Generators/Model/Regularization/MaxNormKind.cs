namespace NetGen.Generators.Model.Regularization;

/// <summary><c>[MaxNorm(norm)]</c>.</summary>
internal sealed class MaxNormKind : RegularizationKind
{
    public override string Name => "MaxNorm";

    public override RegularizationPlace Place => RegularizationPlace.Constraint;

    public override IReadOnlyList<string> Parameters => ["norm"];

    public override string? FindProblem(EquatableArray<float> arguments, int index) =>
        arguments[index] > 0 && IsFinite(arguments[index]) ? null : "finite and above 0";

    public override string Describe(IReadOnlyList<string> arguments) =>
        $"w * {arguments[0]} / |w| after each step, for the weights w of each unit with |w| > {arguments[0]}";
}
