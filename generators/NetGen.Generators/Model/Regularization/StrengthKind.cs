namespace NetGen.Generators.Model.Regularization;

/// <summary>What the lines with a strength share.</summary>
internal abstract class StrengthKind : RegularizationKind
{
    public sealed override IReadOnlyList<string> Parameters => ["strength"];

    public sealed override string? FindProblem(EquatableArray<float> arguments, int index) =>
        arguments[index] >= 0 && IsFinite(arguments[index]) ? null : "finite and at least 0";

    public sealed override bool HasEffect(RegularizationSpec line) => line.Arguments[0] != 0;
}
