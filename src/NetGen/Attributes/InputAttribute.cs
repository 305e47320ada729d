namespace NetGen;

/// <summary>
/// Declares an input and the shape of one row of it. It stands directly under <see cref="NetworkAttribute"/>. A network with several has one
/// attribute for each: its layers read them by their names, and the emitted methods take one span for each, in the order of the text.
/// </summary>
/// <example><code>[Input(28, 28, 1)]</code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class InputAttribute : Attribute
{
    /// <summary>Declares the shape of one input row.</summary>
    /// <param name="shape">The dimensions, each at least 1, the outermost first. Dense layers take one dimension, or time x features.</param>
    public InputAttribute(params int[] shape)
    {
        Shape = shape;
    }

    /// <summary>The dimensions of one input row, the outermost first.</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>
    /// The name by which layers read the input: a C# identifier, unique in the network. Default: <c>Input</c>, followed by its count where
    /// there are several.
    /// </summary>
    public string? Name { get; set; }
}
