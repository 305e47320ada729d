namespace NetGen.Generators.Model;

/// <summary>The product of several layers, value by value.</summary>
internal sealed record MultiplySpec(string Name, string Key)
    : LayerSpec(Name, Key)
{
    public override string Kind => "Multiply";

    public override ActivationSpec Activation => ActivationSpec.Linear;

    public override bool IsJoin => true;
}
