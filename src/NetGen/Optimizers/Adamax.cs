using System.Collections.Immutable;

namespace NetGen;

/// <summary>
/// Adam with the infinity norm (Kingma and Ba 2015, "Adam: A Method for Stochastic Optimization", section 7), in PyTorch's form. At step t:
/// <c>m = beta1 * m + (1 - beta1) * g; u = max(beta2 * u, |g| + epsilon); w = w - learningRate / (1 - beta1^t) * m / u</c>. Weight decay is
/// added to the gradient: <c>g = g + weightDecay * w</c>.
/// </summary>
/// <remarks>
/// Where a gradient stays 0 the average of gradients would decay into denormal numbers; smaller than 1e-30 it becomes 0. An epsilon
/// below 1e-30 counts as that. Every <c>a * b + c</c> is one fused multiply-add; the division is exact; the bias correction is a running
/// product in double precision.
/// </remarks>
public sealed class Adamax : AdaptiveMoments
{
    /// <summary>Makes the rule.</summary>
    /// <param name="learningRate">The size of a step, a number or a schedule; default 0.002.</param>
    /// <param name="beta1">How much of the average of gradients a step keeps, in [0, 1).</param>
    /// <param name="beta2">How much of the largest gradient a step keeps, in [0, 1).</param>
    /// <param name="epsilon">What keeps the denominator away from 0, finite and at least 0.</param>
    /// <param name="weightDecay">How much of a weight is added to its gradient, finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public Adamax(Schedule? learningRate = null, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f, float weightDecay = 0)
        : base(learningRate ?? 2e-3f, beta1, beta2, epsilon, weightDecay)
    {
    }

    internal override ImmutableArray<string> Moments => ["first moment", "infinity norm"];

    internal override void Apply<TLanes, TVector>(in UpdateRange range) =>
        ApplyWithDecay<AdamaxRule<TLanes, TVector>, TLanes, TVector>(range);
}
