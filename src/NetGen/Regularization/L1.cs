using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The penalty <c>lambda * sum of |w|</c> (Tibshirani 1996, "Regression shrinkage and selection via the lasso"), as Keras' <c>L1</c>. Its
/// derivative is <c>lambda * sign(w)</c>, taken as 0 at 0.
/// </summary>
public sealed class L1 : Penalty
{
    /// <summary>Makes the penalty.</summary>
    /// <param name="strength">lambda, finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public L1(float strength)
        : base(strength)
    {
    }

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<float> weights) => Strength * DoubleSum.Of<MagnitudeTerm>(weights);

    private protected override void Add(ReadOnlySpan<float> weights, Span<float> gradients) =>
        ElementPass.Apply(gradients, weights, new AddSignRule(Strength));
}
