namespace NetGen.Generators.Model;

/// <summary>The mean of each channel in a moving window.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Key">The name in checkpoints.</param>
/// <param name="Window">The window.</param>
/// <param name="IncludesPadding">Whether places of the padding count as zeros.</param>
internal sealed record AveragePoolSpec(string Name, string Key, PoolWindow Window, bool IncludesPadding)
    : LayerSpec(Name, Key)
{
    public override string Kind { get; } = $"AveragePool {Window}" + (IncludesPadding ? " included" : string.Empty);

    public override ActivationSpec Activation => ActivationSpec.Linear;
}
