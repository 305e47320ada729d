namespace NetGen.Generators.Model;

/// <summary>Several layers one behind the other along the last dimension.</summary>
internal sealed record ConcatSpec(string Name, string Key)
    : LayerSpec(Name, Key)
{
    public override string Kind => "Concat";

    public override ActivationSpec Activation => ActivationSpec.Linear;

    public override bool IsJoin => true;
}
