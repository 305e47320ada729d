namespace NetGen.Generators.Model.Regularization;

/// <summary><c>[ClipWeights(least, most)]</c>.</summary>
internal sealed class ClipWeightsKind : RegularizationKind
{
    public override string Name => "ClipWeights";

    public override RegularizationPlace Place => RegularizationPlace.Constraint;

    public override IReadOnlyList<string> Parameters => ["least", "most"];

    public override string? FindProblem(EquatableArray<float> arguments, int index) =>
        !IsFinite(arguments[index]) ? "finite"
        : index == 1 && arguments[1] <= arguments[0] ? "above least"
        : null;

    /// <summary>One interval says both that and NonNegative. Shortening a column moves weights towards 0, which must then be inside.</summary>
    public override bool Contradicts(RegularizationSpec line, RegularizationSpec other) =>
        other.Kind == "NonNegative" || (other.Kind == "MaxNorm" && !(line.Arguments[0] <= 0 && line.Arguments[1] >= 0));

    public override string Describe(IReadOnlyList<string> arguments) => $"min(max(w, {arguments[0]}), {arguments[1]}) after each step";
}
