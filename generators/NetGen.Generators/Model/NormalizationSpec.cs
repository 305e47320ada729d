namespace NetGen.Generators.Model;

/// <summary>Scales inputs by statistics of their channels in the data.</summary>
internal sealed record NormalizationSpec(string Name, string Key)
    : LayerSpec(Name, Key)
{
    public override string Kind => "Normalization";

    public override ActivationSpec Activation => ActivationSpec.Linear;
}
