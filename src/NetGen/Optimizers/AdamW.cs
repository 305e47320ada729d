using System.Collections.Immutable;

namespace NetGen;

/// <summary>
/// <see cref="Adam"/> with decoupled weight decay (Loshchilov and Hutter 2019, "Decoupled Weight Decay Regularization"), in PyTorch's form:
/// before each step <c>w = w - learningRate * weightDecay * w</c>. A weight that decays below 1e-30 becomes 0.
/// </summary>
/// <inheritdoc cref="AdaptiveMoments" path="/remarks"/>
public sealed class AdamW : AdaptiveMoments
{
    /// <summary>Makes the rule.</summary>
    /// <param name="learningRate">The size of a step, a number or a schedule; default 0.001.</param>
    /// <param name="beta1">How much of the average of gradients a step keeps, in [0, 1).</param>
    /// <param name="beta2">How much of the average of squared gradients a step keeps, in [0, 1).</param>
    /// <param name="epsilon">What keeps the denominator away from 0, finite and at least 0.</param>
    /// <param name="weightDecay">How much of a weight a step with a learning rate of 1 takes away, finite and at least 0.</param>
    /// <param name="amsGrad">Whether denominators never fall.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public AdamW(
        Schedule? learningRate = null, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f, float weightDecay = 1e-2f, bool amsGrad = false)
        : base(learningRate ?? 1e-3f, beta1, beta2, epsilon, weightDecay) => AmsGrad = amsGrad;

    /// <summary>Whether denominators never fall.</summary>
    public bool AmsGrad { get; }

    internal override ImmutableArray<string> Moments => AmsGrad ? [.. base.Moments, "largest second moment"] : base.Moments;

    internal override void Apply<TLanes, TVector>(in UpdateRange range)
    {
        if (AmsGrad)
        {
            ApplyWithDecoupledDecay<AdamRule<TLanes, TVector, Chosen>, TLanes, TVector>(range);
        }
        else
        {
            ApplyWithDecoupledDecay<AdamRule<TLanes, TVector, NotChosen>, TLanes, TVector>(range);
        }
    }
}
