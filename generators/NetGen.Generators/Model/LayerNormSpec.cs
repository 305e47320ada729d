namespace NetGen.Generators.Model;

/// <summary>Normalizes the values of the last axes by their mean and variance.</summary>
internal sealed record LayerNormSpec(string Name, string Key, int Axes, float Epsilon)
    : LayerSpec(Name, Key)
{
    public override string Kind { get; } = FormattableString.Invariant($"LayerNorm {Axes}, epsilon {Epsilon:R}");

    public override ActivationSpec Activation => ActivationSpec.Linear;
}
