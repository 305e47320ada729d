using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Shortens the gradient of the whole network if its Euclidean norm is above a limit: <c>g = g * limit / |g|</c>, as Keras'
/// <c>global_clipnorm</c> and PyTorch's <c>clip_grad_norm_</c> (which divides by <c>|g| + 1e-6</c>).
/// </summary>
public sealed class ClipGradientGlobalNorm : GradientClipping
{
    /// <summary>Makes the rule.</summary>
    /// <param name="limit">The largest norm of the network's gradient, finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public ClipGradientGlobalNorm(float limit)
        : base(limit)
    {
    }

    internal override bool NeedsNorms => true;

    internal override void Clip(Span<float> gradients, double tensorSquares, double allSquares) =>
        GradientNorm.Limit(gradients, allSquares, Limit);
}
