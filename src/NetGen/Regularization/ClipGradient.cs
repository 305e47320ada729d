using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Clips every gradient by itself: <c>g = min(max(g, -limit), limit)</c>, as Keras' <c>clipvalue</c>.</summary>
public sealed class ClipGradient : GradientClipping
{
    /// <summary>Makes the rule.</summary>
    /// <param name="limit">The largest absolute value, finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public ClipGradient(float limit)
        : base(limit)
    {
    }

    internal override bool NeedsNorms => false;

    internal override void Clip(Span<float> gradients, double tensorSquares, double allSquares) =>
        ElementPass.Apply(gradients, new ClampRule(-Limit, Limit));
}
