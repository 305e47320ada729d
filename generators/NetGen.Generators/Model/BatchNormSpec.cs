namespace NetGen.Generators.Model;

/// <summary>Normalizes channels by the batch's mean and variance.</summary>
internal sealed record BatchNormSpec(string Name, string Key, float Momentum, float Epsilon)
    : LayerSpec(Name, Key)
{
    public override string Kind { get; } = FormattableString.Invariant($"BatchNorm, epsilon {Epsilon:R}");

    public override ActivationSpec Activation => ActivationSpec.Linear;
}
