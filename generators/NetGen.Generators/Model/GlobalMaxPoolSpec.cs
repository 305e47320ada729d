namespace NetGen.Generators.Model;

/// <summary>The largest value of each channel over all places.</summary>
internal sealed record GlobalMaxPoolSpec(string Name, string Key)
    : LayerSpec(Name, Key)
{
    public override string Kind => "GlobalMaxPool";

    public override ActivationSpec Activation => ActivationSpec.Linear;
}
