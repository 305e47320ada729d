namespace NetGen;

/// <summary>
/// Sees the values of a row as one dimension, in the order in which they lie: of height x width x channels the channels come first, then the
/// columns, then the rows. Nothing is computed or moved. Keras' <c>Flatten</c>; PyTorch flattens channels x height x width.
/// </summary>
/// <example><code>[Flatten]</code></example>
public sealed class FlattenAttribute : LayerAttribute;
