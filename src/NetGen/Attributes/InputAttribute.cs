namespace NetGen;

/// <summary>Declares the shape of one input row. It stands directly under <see cref="NetworkAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
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
}
