namespace NetGen.Generators.Model;

/// <summary>A rectifier with trained slopes.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Key">The name in checkpoints.</param>
/// <param name="Slope">Where slopes begin.</param>
/// <param name="IsPerChannel">Whether each channel has its own.</param>
internal sealed record PReluSpec(string Name, string Key, float Slope, bool IsPerChannel)
    : LayerSpec(Name, Key)
{
    public override string Kind { get; } = IsPerChannel ? "PRelu for each channel" : "PRelu";

    public override ActivationSpec Activation => ActivationSpec.Linear;

    /// <summary>The number of slopes.</summary>
    public int Slopes(TensorShape input) => IsPerChannel ? input.Channels : 1;
}
