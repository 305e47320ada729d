namespace NetGen;

/// <summary>Writes an item as a row of inputs, which is zero when it is called.</summary>
/// <typeparam name="T">The items' type.</typeparam>
/// <param name="item">The item.</param>
/// <param name="input">Receives the inputs.</param>
/// <returns>The item's class, from 0.</returns>
public delegate int LabelProjection<in T>(T item, Span<float> input);
