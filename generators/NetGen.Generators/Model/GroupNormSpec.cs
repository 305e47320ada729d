namespace NetGen.Generators.Model;

/// <summary>Normalizes the values of groups of channels, over all places, by their mean and variance.</summary>
internal sealed record GroupNormSpec(string Name, string Key, int Groups, float Epsilon)
    : LayerSpec(Name, Key)
{
    public override string Kind { get; } = FormattableString.Invariant($"GroupNorm {Groups}, epsilon {Epsilon:R}");

    public override ActivationSpec Activation => ActivationSpec.Linear;
}
