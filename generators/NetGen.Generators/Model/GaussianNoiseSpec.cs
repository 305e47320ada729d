namespace NetGen.Generators.Model;

/// <summary>Adds noise to the values in training.</summary>
internal sealed record GaussianNoiseSpec(string Name, string Key, float StandardDeviation)
    : LayerSpec(Name, Key)
{
    public override string Kind { get; } = FormattableString.Invariant($"GaussianNoise {StandardDeviation:R}");

    public override ActivationSpec Activation => ActivationSpec.Linear;

    public override bool IsTrainingOnly => true;
}
