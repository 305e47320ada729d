namespace NetGen.Generators.Model;

/// <summary>Sets some of the values to zero in training.</summary>
internal sealed record DropoutSpec(string Name, string Key, float Rate)
    : LayerSpec(Name, Key)
{
    public override string Kind { get; } = FormattableString.Invariant($"Dropout {Rate:R}");

    public override ActivationSpec Activation => ActivationSpec.Linear;

    public override bool IsTrainingOnly => true;
}
