namespace NetGen.Generators.Model;

/// <summary>The mean of each channel over all places.</summary>
internal sealed record GlobalAveragePoolSpec(string Name, string Key)
    : LayerSpec(Name, Key)
{
    public override string Kind => "GlobalAveragePool";

    public override ActivationSpec Activation => ActivationSpec.Linear;
}
