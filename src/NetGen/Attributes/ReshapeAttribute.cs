namespace NetGen;

/// <summary>
/// Sees the values of a row in another shape, in the order in which they lie: the last dimension, that of the channels, changes first. Nothing is
/// computed or moved. Keras' <c>Reshape</c>; PyTorch's <c>Unflatten</c>, for channels that come last.
/// </summary>
/// <example><code>[Reshape(28, 28, 1)]</code></example>
public sealed class ReshapeAttribute : LayerAttribute
{
    /// <summary>Declares a shape.</summary>
    /// <param name="dimensions">
    /// The dimensions, the outermost first, each at least 1; one may be -1, and is what the others leave. Their product is the number of values.
    /// </param>
    public ReshapeAttribute(params int[] dimensions)
    {
        Dimensions = dimensions;
    }

    /// <summary>The dimensions as declared, the outermost first.</summary>
    public IReadOnlyList<int> Dimensions { get; }
}
