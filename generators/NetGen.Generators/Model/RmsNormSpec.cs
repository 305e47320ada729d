namespace NetGen.Generators.Model;

/// <summary>Normalizes the values of the last axes by the mean of their squares.</summary>
internal sealed record RmsNormSpec(string Name, string Key, int Axes, float Epsilon)
    : LayerSpec(Name, Key)
{
    public override string Kind { get; } = FormattableString.Invariant($"RmsNorm {Axes}, epsilon {Epsilon:R}");

    public override ActivationSpec Activation => ActivationSpec.Linear;
}
