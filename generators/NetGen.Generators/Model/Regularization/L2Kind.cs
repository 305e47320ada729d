namespace NetGen.Generators.Model.Regularization;

/// <summary><c>[L2(strength)]</c>.</summary>
internal sealed class L2Kind : StrengthKind
{
    public override string Name => "L2";

    public override RegularizationPlace Place => RegularizationPlace.Penalty;

    public override string Describe(IReadOnlyList<string> arguments) => $"{arguments[0]} * sum of w^2 in the loss and its gradient";
}
