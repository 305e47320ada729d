using System.Collections.Immutable;

namespace NetGen;

/// <summary>
/// Steps divided by the root of the sum of all squared gradients (Duchi et al. 2011, "Adaptive Subgradient Methods for Online Learning and
/// Stochastic Optimization"), in PyTorch's form. At step t, from 1:
/// <c>s = s + g^2; w = w - learningRate / (1 + (t - 1) * learningRateDecay) * g / (sqrt(s) + epsilon)</c>. Weight decay is added to the
/// gradient: <c>g = g + weightDecay * w</c>.
/// </summary>
/// <remarks>
/// s starts 1e-30 above its initial value, which is felt only by gradients below about 1e-13, so that neither 0 is divided by 0 nor a sum is
/// denormal. Every <c>a * b + c</c> is one fused multiply-add; square root and division are exact.
/// </remarks>
public sealed class AdaGrad : Optimizer
{
    /// <summary>Makes the rule.</summary>
    /// <param name="learningRate">The size of a step, a number or a schedule; default 0.01.</param>
    /// <param name="learningRateDecay">How fast steps shrink beside that, finite and at least 0.</param>
    /// <param name="initialSum">Where the sums of squares start, finite and at least 0.</param>
    /// <param name="epsilon">What keeps the denominator away from 0, finite and at least 0.</param>
    /// <param name="weightDecay">How much of a weight is added to its gradient, finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public AdaGrad(
        Schedule? learningRate = null, float learningRateDecay = 0, float initialSum = 0, float epsilon = 1e-10f, float weightDecay = 0)
        : base(learningRate ?? 1e-2f, weightDecay)
    {
        Argument.IsFiniteAndAtLeastZero(learningRateDecay, nameof(learningRateDecay));
        Argument.IsFiniteAndAtLeastZero(initialSum, nameof(initialSum));
        Argument.IsFiniteAndAtLeastZero(epsilon, nameof(epsilon));
        LearningRateDecay = learningRateDecay;
        InitialSum = initialSum;
        Epsilon = epsilon;
    }

    /// <summary>How fast steps shrink beside the schedule.</summary>
    public float LearningRateDecay { get; }

    /// <summary>Where the sums of squares start.</summary>
    public float InitialSum { get; }

    /// <summary>What keeps the denominator away from 0.</summary>
    public float Epsilon { get; }

    internal override ImmutableArray<string> Moments => ["sum of squares"];

    internal override void Start(OptimizerState state) => state.Moment(0).Fill(InitialSum + MovingAverage.Floor);

    internal override void Apply<TLanes, TVector>(in UpdateRange range) =>
        ApplyWithDecay<AdaGradRule<TLanes, TVector>, TLanes, TVector>(range);
}
