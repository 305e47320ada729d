namespace NetGen;

/// <summary>
/// Looks a vector up for each index of an <c>[IndexInput]</c>: <c>y[t, j] = w[index[t], j]</c>, of shape <c>length x dimensions</c>. The weights are
/// <c>[vocabulary, dimensions]</c>, start from the normal distribution of mean 0 and standard deviation 1, and are called <c>weight</c> in
/// checkpoints, all as PyTorch's <c>Embedding</c>.
/// </summary>
/// <example><code>[Embedding(16)]</code></example>
public sealed class EmbeddingAttribute : WeightLayerAttribute
{
    /// <summary>Declares the look-up.</summary>
    /// <param name="dimensions">The number of values for each index, at least 1.</param>
    public EmbeddingAttribute(int dimensions) => Dimensions = dimensions;

    /// <summary>The number of values for each index.</summary>
    public int Dimensions { get; }
}
