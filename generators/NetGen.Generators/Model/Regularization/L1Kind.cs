namespace NetGen.Generators.Model.Regularization;

/// <summary><c>[L1(strength)]</c>.</summary>
internal sealed class L1Kind : StrengthKind
{
    public override string Name => "L1";

    public override RegularizationPlace Place => RegularizationPlace.Penalty;

    public override string Describe(IReadOnlyList<string> arguments) => $"{arguments[0]} * sum of |w| in the loss and its gradient";
}
