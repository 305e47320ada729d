namespace NetGen;

/// <summary>
/// The sum of two or more layers of equal shape, value by value, as in a residual network (He et al. 2016, "Deep residual learning for image
/// recognition"): <c>y[j] = a[j] + b[j] + ...</c>. An activation on the line below is computed with it.
/// </summary>
/// <example><code>[Add("Left", "Right")]</code></example>
public sealed class AddAttribute : JoinAttribute
{
    /// <summary>Declares the join.</summary>
    /// <param name="first">The name of a layer above, or <c>Input</c> for the network's input.</param>
    /// <param name="second">The name of another, or the same.</param>
    /// <param name="others">The names of further ones.</param>
    public AddAttribute(string first, string second, params string[] others)
        : base(first, second, others)
    {
    }
}
