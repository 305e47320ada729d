namespace NetGen.Generators.Model;

/// <summary>The values of a row seen as one dimension.</summary>
internal sealed record FlattenSpec(string Name, string Key)
    : LayerSpec(Name, Key)
{
    public override string Kind => "Flatten";

    public override ActivationSpec Activation => ActivationSpec.Linear;

    public override bool IsView => true;
}
