namespace NetGen.Generators.Model;

/// <summary>An activation on a line of its own.</summary>
internal sealed record ActivationLayerSpec(string Name, string Key, ActivationSpec Activation)
    : LayerSpec(Name, Key)
{
    public override string Kind => string.Empty;

    public override ActivationSpec Activation { get; } = Activation;
}
