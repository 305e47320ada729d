namespace NetGen;

/// <summary>
/// Two or more layers one behind the other along the last dimension, the channels; all other dimensions are equal:
/// <c>height x width x a</c> and <c>height x width x b</c> give <c>height x width x (a + b)</c>. An activation on the line below is computed
/// with it.
/// </summary>
/// <example><code>[Concat("Left", "Right", Name = "Both")]</code></example>
public sealed class ConcatAttribute : JoinAttribute
{
    /// <summary>Declares the join.</summary>
    /// <param name="first">The name of a layer above, or <c>Input</c> for the network's input.</param>
    /// <param name="second">The name of another, or the same.</param>
    /// <param name="others">The names of further ones.</param>
    public ConcatAttribute(string first, string second, params string[] others)
        : base(first, second, others)
    {
    }
}
