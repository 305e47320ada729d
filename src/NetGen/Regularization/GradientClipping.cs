using System.Globalization;

namespace NetGen;

/// <summary>
/// Keeps gradients from being too large, between the backward pass and the optimizer (Pascanu et al. 2013, "On the difficulty of training
/// recurrent neural networks"). NaN stays NaN.
/// </summary>
public abstract class GradientClipping
{
    private protected GradientClipping(float limit)
    {
        Argument.IsFiniteAndAboveZero(limit, nameof(limit));
        Limit = limit;
    }

    /// <summary>The largest absolute value or norm.</summary>
    public float Limit { get; }

    /// <summary>Whether sums of squares must be known before the first gradient is clipped.</summary>
    internal abstract bool NeedsNorms { get; }

    /// <summary>Clips the gradients of a tensor, or some of them.</summary>
    /// <param name="gradients">The gradients, changed in place.</param>
    /// <param name="tensorSquares">The sum of squares over the whole tensor, if norms are needed.</param>
    /// <param name="allSquares">The sum of squares over all tensors, if norms are needed.</param>
    internal abstract void Clip(Span<float> gradients, double tensorSquares, double allSquares);

    /// <summary>The name and the limit, such as <c>ClipGradientNorm 1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{GetType().Name} {Limit}");
}
