namespace NetGen.Generators.Model;

/// <summary>A vector for each index.</summary>
internal sealed record EmbeddingSpec(string Name, string Key, int Dimensions)
    : LayerSpec(Name, Key)
{
    public override string Kind { get; } = FormattableString.Invariant($"Embedding {Dimensions}");

    public override ActivationSpec Activation => ActivationSpec.Linear;

    public override bool HasWeights => true;

    public override bool TakesIndices => true;
}
