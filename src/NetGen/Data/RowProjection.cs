namespace NetGen;

/// <summary>Writes an item as a row of inputs and a row of targets. Both are zero when it is called.</summary>
/// <typeparam name="T">The items' type.</typeparam>
/// <param name="item">The item.</param>
/// <param name="input">Receives the inputs.</param>
/// <param name="target">Receives the targets.</param>
public delegate void RowProjection<in T>(T item, Span<float> input, Span<float> target);
