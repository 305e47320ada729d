namespace NetGen.Generators.Model;

/// <summary>The largest value of each channel in a moving window.</summary>
internal sealed record MaxPoolSpec(string Name, string Key, PoolWindow Window)
    : LayerSpec(Name, Key)
{
    public override string Kind { get; } = $"MaxPool {Window}";

    public override ActivationSpec Activation => ActivationSpec.Linear;
}
