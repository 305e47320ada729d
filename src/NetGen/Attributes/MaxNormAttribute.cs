namespace NetGen;

/// <summary>
/// Shortens the weights that come into a unit after each step, if their Euclidean norm is above a limit: see <see cref="NetGen.MaxNorm"/>.
/// Biases are not part of it.
/// </summary>
/// <example><code>[MaxNorm(3f)]</code></example>
public sealed class MaxNormAttribute : RegularizationAttribute
{
    /// <summary>Declares the limit.</summary>
    /// <param name="norm">The largest norm, finite and above 0.</param>
    public MaxNormAttribute(float norm)
    {
        Norm = norm;
    }

    /// <summary>The largest norm, finite and above 0.</summary>
    public float Norm { get; }
}
