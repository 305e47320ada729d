using System.Collections.Immutable;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Steps divided by the root of a moving average of squared gradients (Tieleman and Hinton 2012, "Lecture 6.5: rmsprop"), in PyTorch's form:
/// <c>v = alpha * v + (1 - alpha) * g^2; w = w - learningRate * g / (sqrt(v) + epsilon)</c>. Centered (Graves 2013, "Generating
/// Sequences With Recurrent Neural Networks"), the variance stands in the place of v: <c>a = alpha * a + (1 - alpha) * g</c>, then
/// <c>sqrt(v - a^2)</c>. With momentum <c>b = momentum * b + g / (...); w = w - learningRate * b</c>. Weight decay is added to the gradient:
/// <c>g = g + weightDecay * w</c>.
/// </summary>
/// <remarks>
/// 1e-30 is added to each new average of squares, an average or a velocity smaller than 1e-30 becomes 0, and so small a variance, or one that
/// rounding made negative, counts as 1e-30: where a gradient stays 0 they would otherwise become denormal. Every <c>a * b + c</c> is one
/// fused multiply-add; square root and division are exact.
/// </remarks>
public sealed class RmsProp : Optimizer
{
    /// <summary>Makes the rule.</summary>
    /// <param name="learningRate">The size of a step, a number or a schedule; default 0.01.</param>
    /// <param name="alpha">How much of the averages a step keeps, in [0, 1).</param>
    /// <param name="epsilon">What keeps the denominator away from 0, finite and at least 0.</param>
    /// <param name="weightDecay">How much of a weight is added to its gradient, finite and at least 0.</param>
    /// <param name="momentum">How much of the velocity a step keeps, in [0, 1).</param>
    /// <param name="centered">Whether gradients are measured from their average.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public RmsProp(
        Schedule? learningRate = null, float alpha = 0.99f, float epsilon = 1e-8f, float weightDecay = 0, float momentum = 0, bool centered = false)
        : base(learningRate ?? 1e-2f, weightDecay)
    {
        Argument.IsBelowOne(alpha, nameof(alpha));
        Argument.IsFiniteAndAtLeastZero(epsilon, nameof(epsilon));
        Argument.IsBelowOne(momentum, nameof(momentum));
        Alpha = alpha;
        Epsilon = epsilon;
        Momentum = momentum;
        Centered = centered;
    }

    /// <summary>How much of the averages a step keeps.</summary>
    public float Alpha { get; }

    /// <summary>What keeps the denominator away from 0.</summary>
    public float Epsilon { get; }

    /// <summary>How much of the velocity a step keeps.</summary>
    public float Momentum { get; }

    /// <summary>Whether gradients are measured from their average.</summary>
    public bool Centered { get; }

    internal override ImmutableArray<string> Moments => (Centered, Momentum > 0) switch
    {
        (false, false) => ["average of squared gradients"],
        (false, true) => ["average of squared gradients", "velocity"],
        (true, false) => ["average of squared gradients", "average of gradients"],
        (true, true) => ["average of squared gradients", "average of gradients", "velocity"],
    };

    internal override void Apply<TLanes, TVector>(in UpdateRange range)
    {
        if (Centered)
        {
            ApplyWith<TLanes, TVector, Chosen>(range);
        }
        else
        {
            ApplyWith<TLanes, TVector, NotChosen>(range);
        }
    }

    private void ApplyWith<TLanes, TVector, TCentered>(in UpdateRange range)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
        where TCentered : struct, IOption
    {
        if (Momentum > 0)
        {
            ApplyWithDecay<RmsPropRule<TLanes, TVector, TCentered, Chosen>, TLanes, TVector>(range);
        }
        else
        {
            ApplyWithDecay<RmsPropRule<TLanes, TVector, TCentered, NotChosen>, TLanes, TVector>(range);
        }
    }
}
