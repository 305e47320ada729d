namespace NetGen.Generators.Model;

/// <summary>The sum of several layers.</summary>
internal sealed record AddSpec(string Name, string Key)
    : LayerSpec(Name, Key)
{
    public override string Kind => "Add";

    public override ActivationSpec Activation => ActivationSpec.Linear;

    public override bool IsJoin => true;
}
