namespace NetGen.Generators.Model.Regularization;

/// <summary><c>[UnitNorm]</c>.</summary>
internal sealed class UnitNormKind : RegularizationKind
{
    public override string Name => "UnitNorm";

    public override RegularizationPlace Place => RegularizationPlace.Constraint;

    /// <summary>The norm is given already; scaling to it may lead out of an interval.</summary>
    public override bool Contradicts(RegularizationSpec line, RegularizationSpec other) => other.Kind is "MaxNorm" or "ClipWeights";

    public override string Describe(IReadOnlyList<string> arguments) => "w / |w| after each step, for the weights w of each unit";
}
