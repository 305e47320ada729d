namespace NetGen;

/// <summary>
/// The product of two or more layers of equal shape, value by value, as where a gate opens for a value:
/// <c>y[j] = a[j] * b[j] * ...</c>. An activation on the line below is computed with it.
/// </summary>
/// <example><code>[Multiply("Gate", "Value")]</code></example>
public sealed class MultiplyAttribute : JoinAttribute
{
    /// <summary>Declares the join.</summary>
    /// <param name="first">The name of a layer above, or <c>Input</c> for the network's input.</param>
    /// <param name="second">The name of another, or the same.</param>
    /// <param name="others">The names of further ones.</param>
    public MultiplyAttribute(string first, string second, params string[] others)
        : base(first, second, others)
    {
    }
}
