using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Shortens the gradient of each tensor, weights and biases apart, whose Euclidean norm is above a limit:
/// <c>g = g * limit / |g|</c>, as Keras' <c>clipnorm</c>.
/// </summary>
public sealed class ClipGradientNorm : GradientClipping
{
    /// <summary>Makes the rule.</summary>
    /// <param name="limit">The largest norm of a tensor's gradient, finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public ClipGradientNorm(float limit)
        : base(limit)
    {
    }

    internal override bool NeedsNorms => true;

    internal override void Clip(Span<float> gradients, double tensorSquares, double allSquares) =>
        GradientNorm.Limit(gradients, tensorSquares, Limit);
}
