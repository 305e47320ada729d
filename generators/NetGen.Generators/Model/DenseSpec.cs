namespace NetGen.Generators.Model;

/// <summary>A fully connected layer.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Key">The name in checkpoints.</param>
/// <param name="Units">The number of outputs.</param>
/// <param name="Activation">The activation declared on the layer itself.</param>
/// <param name="Initializer">The name of the declared initializer, or <c>Default</c>.</param>
internal sealed record DenseSpec(string Name, string Key, int Units, ActivationSpec Activation, string Initializer)
    : LayerSpec(Name, Key)
{
    public override string Kind { get; } = FormattableString.Invariant($"Dense {Units}");

    public override ActivationSpec Activation { get; } = Activation;

    /// <summary>The number given to the initializer, or null.</summary>
    public float? InitializerValue { get; init; }

    /// <summary>Where the biases start.</summary>
    public float BiasValue { get; init; }

    public override bool HasWeights => true;
}
