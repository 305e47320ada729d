using System.Collections.Immutable;

namespace NetGen;

/// <summary>
/// Adaptive moments (Kingma and Ba 2015, "Adam: A Method for Stochastic Optimization"), in PyTorch's form. At step t:
/// <c>m = beta1 * m + (1 - beta1) * g; v = beta2 * v + (1 - beta2) * g^2;
/// w = w - learningRate / (1 - beta1^t) * m / (sqrt(v) / sqrt(1 - beta2^t) + epsilon)</c>. With AMSGrad (Reddi et al. 2018, "On the Convergence
/// of Adam and Beyond") the largest v so far stands in its place. Weight decay is added to the gradient: <c>g = g + weightDecay * w</c>;
/// <see cref="AdamW"/> decouples it.
/// </summary>
/// <inheritdoc cref="AdaptiveMoments" path="/remarks"/>
public sealed class Adam : AdaptiveMoments
{
    /// <summary>Makes the rule.</summary>
    /// <param name="learningRate">The size of a step, a number or a schedule; default 0.001.</param>
    /// <param name="beta1">How much of the average of gradients a step keeps, in [0, 1).</param>
    /// <param name="beta2">How much of the average of squared gradients a step keeps, in [0, 1).</param>
    /// <param name="epsilon">What keeps the denominator away from 0, finite and at least 0.</param>
    /// <param name="weightDecay">How much of a weight is added to its gradient, finite and at least 0.</param>
    /// <param name="amsGrad">Whether denominators never fall.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public Adam(
        Schedule? learningRate = null, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f, float weightDecay = 0, bool amsGrad = false)
        : base(learningRate ?? 1e-3f, beta1, beta2, epsilon, weightDecay) => AmsGrad = amsGrad;

    /// <summary>Whether denominators never fall.</summary>
    public bool AmsGrad { get; }

    internal override ImmutableArray<string> Moments => AmsGrad ? [.. base.Moments, "largest second moment"] : base.Moments;

    internal override void Apply<TLanes, TVector>(in UpdateRange range)
    {
        if (AmsGrad)
        {
            ApplyWithDecay<AdamRule<TLanes, TVector, Chosen>, TLanes, TVector>(range);
        }
        else
        {
            ApplyWithDecay<AdamRule<TLanes, TVector, NotChosen>, TLanes, TVector>(range);
        }
    }
}
