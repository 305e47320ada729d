namespace NetGen.Generators.Model.Regularization;

/// <summary>What the lines that clip gradients share.</summary>
internal abstract class ClippingKind : RegularizationKind
{
    public sealed override RegularizationPlace Place => RegularizationPlace.Clipping;

    public sealed override IReadOnlyList<string> Parameters => ["limit"];

    public sealed override string? FindProblem(EquatableArray<float> arguments, int index) =>
        arguments[index] > 0 && IsFinite(arguments[index]) ? null : "finite and above 0";

    /// <summary>One way of clipping is enough, as in Keras.</summary>
    public sealed override bool Contradicts(RegularizationSpec line, RegularizationSpec other) =>
        other.Kind != line.Kind && RegularizationKinds.Of(other).Place == RegularizationPlace.Clipping;
}
