namespace NetGen.CompilerServices;

/// <summary>Shortens vectors that are too long.</summary>
internal static class GradientNorm
{
    /// <summary>Multiplies the gradients by <c>limit / norm</c>, if the norm is above the limit.</summary>
    /// <param name="gradients">Some values of a vector, changed in place.</param>
    /// <param name="squares">The sum of squares over the whole vector, in which no square of a float overflows.</param>
    /// <param name="limit">The largest norm.</param>
    internal static void Limit(Span<float> gradients, double squares, float limit)
    {
        var norm = double.Sqrt(squares);
        if (norm > limit)
        {
            ElementPass.Apply(gradients, new ScaleRule((float)(limit / norm)));
        }
    }
}
