namespace NetGen.Generators.Model.Regularization;

/// <summary><c>[WeightDecay(strength)]</c>.</summary>
internal sealed class WeightDecayKind : StrengthKind
{
    public override string Name => "WeightDecay";

    public override RegularizationPlace Place => RegularizationPlace.Decay;

    public override string Describe(IReadOnlyList<string> arguments) => $"w - learning rate * {arguments[0]} * w before each step";
}
