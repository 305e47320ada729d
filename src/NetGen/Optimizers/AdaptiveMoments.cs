using System.Collections.Immutable;

namespace NetGen;

/// <summary>
/// The hyperparameters of optimizers that keep a moving average of the gradient and one of its square or size: <see cref="Adam"/> and those
/// that follow it.
/// </summary>
/// <remarks>
/// Where a gradient stays 0 both averages would decay into denormal numbers, which slow the pass several times. Therefore an average
/// of gradients smaller than 1e-30 becomes 0, and 1e-30 is added to each new average of squares, which is felt only by gradients below
/// about 1e-13. Every <c>a * b + c</c> is one fused multiply-add; square root and division are exact; the bias corrections are
/// running products in double precision.
/// </remarks>
public abstract class AdaptiveMoments : Optimizer
{
    private protected AdaptiveMoments(Schedule learningRate, float beta1, float beta2, float epsilon, float weightDecay)
        : base(learningRate, weightDecay)
    {
        Argument.IsBelowOne(beta1, nameof(beta1));
        Argument.IsBelowOne(beta2, nameof(beta2));
        Argument.IsFiniteAndAtLeastZero(epsilon, nameof(epsilon));
        Beta1 = beta1;
        Beta2 = beta2;
        Epsilon = epsilon;
    }

    /// <summary>How much of the average of gradients a step keeps.</summary>
    public float Beta1 { get; }

    /// <summary>How much of the average of squared gradients a step keeps.</summary>
    public float Beta2 { get; }

    /// <summary>What keeps the denominator away from 0.</summary>
    public float Epsilon { get; }

    internal override ImmutableArray<string> Moments => ["first moment", "second moment"];

    internal override ImmutableArray<string> Products => ["first decay power", "second decay power"];

    private protected override void AdvanceProducts(Span<double> products)
    {
        products[0] *= Beta1;
        products[1] *= Beta2;
    }
}
