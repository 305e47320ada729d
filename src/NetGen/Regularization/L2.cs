using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The penalty <c>lambda * sum of w^2</c> (Hoerl and Kennard 1970, "Ridge regression"), as Keras' <c>L2</c>. Its derivative is
/// <c>2 * lambda * w</c>, so <c>weight_decay</c> of PyTorch's <c>SGD</c>, which adds <c>decay * w</c>, is twice this lambda.
/// </summary>
public sealed class L2 : Penalty
{
    /// <summary>Makes the penalty.</summary>
    /// <param name="strength">lambda, finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public L2(float strength)
        : base(strength)
    {
    }

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<float> weights) => Strength * DoubleSum.Of<SquareTerm>(weights);

    private protected override void Add(ReadOnlySpan<float> weights, Span<float> gradients) =>
        ElementPass.Apply(gradients, weights, new AddScaledRule(2 * Strength));
}
