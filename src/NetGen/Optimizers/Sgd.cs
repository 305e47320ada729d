using System.Collections.Immutable;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Gradient descent, plain or with momentum, in PyTorch's form:
/// <c>v = momentum * v + (1 - dampening) * g; w = w - learningRate * v</c>, with Nesterov's correction
/// <c>w = w - learningRate * (momentum * v + g)</c> (Sutskever et al. 2013, "On the importance of initialization and momentum in
/// deep learning"). v starts at the first gradient, undamped. Weight decay is added to the gradient: <c>g = g + weightDecay * w</c>.
/// </summary>
/// <remarks>
/// Every <c>a * b + c</c> is one fused multiply-add. A velocity smaller than 1e-30 becomes 0: one whose gradient has stopped would
/// otherwise decay into denormal numbers, which many processors compute slowly, and stay there. Without dampening and weight decay each
/// gradient is applied where it arises.
/// </remarks>
public sealed class Sgd : Optimizer
{
    /// <summary>Makes the rule.</summary>
    /// <param name="learningRate">The size of a step, a number or a schedule.</param>
    /// <param name="momentum">How much of the velocity a step keeps, in [0, 1). 0 needs no memory.</param>
    /// <param name="nesterov">Whether a step looks ahead by one more velocity; needs momentum and no dampening.</param>
    /// <param name="dampening">The share of a gradient that does not reach the velocity, in [0, 1); needs momentum.</param>
    /// <param name="weightDecay">How much of a weight is added to its gradient, finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <exception cref="ArgumentException">Nesterov's correction without momentum or with dampening, or dampening without momentum.</exception>
    public Sgd(Schedule learningRate, float momentum = 0, bool nesterov = false, float dampening = 0, float weightDecay = 0)
        : base(learningRate, weightDecay)
    {
        Argument.IsBelowOne(momentum, nameof(momentum));
        Argument.IsBelowOne(dampening, nameof(dampening));
        if (nesterov && momentum == 0)
        {
            throw new ArgumentException("Nesterov's correction needs a momentum above 0; found 0.", nameof(nesterov));
        }

        if (dampening > 0 && (nesterov || momentum == 0))
        {
            throw new ArgumentException(
                "Dampening needs a momentum above 0 and no Nesterov's correction; found " + (nesterov ? "that." : "no momentum."), nameof(dampening));
        }

        Momentum = momentum;
        Nesterov = nesterov;
        Dampening = dampening;
    }

    /// <summary>How much of the velocity a step keeps.</summary>
    public float Momentum { get; }

    /// <summary>Whether a step looks ahead by one more velocity.</summary>
    public bool Nesterov { get; }

    /// <summary>The share of a gradient that does not reach the velocity.</summary>
    public float Dampening { get; }

    /// <summary>The rule, as a gradient's store can apply it, if it needs nothing else.</summary>
    internal DescentRule Rule =>
        Dampening > 0 || WeightDecay > 0 ? DescentRule.None
        : Momentum == 0 ? DescentRule.Plain
        : Nesterov ? DescentRule.Nesterov
        : DescentRule.Momentum;

    internal override ImmutableArray<string> Moments => Momentum > 0 ? ["velocity"] : [];

    /// <summary>Where gradients go to be applied at once.</summary>
    internal GradientTarget TargetOf(ref float gradients, ref float parameters, ref float velocities, float learningRate) =>
        new(ref gradients, ref parameters, ref velocities, learningRate, Momentum);

    internal override void Apply<TLanes, TVector>(in UpdateRange range)
    {
        if (Momentum == 0)
        {
            ApplyWithDecay<PlainRule<TLanes, TVector>, TLanes, TVector>(range);
        }
        else if (Nesterov)
        {
            ApplyWithDecay<MomentumRule<TLanes, TVector, Chosen>, TLanes, TVector>(range);
        }
        else
        {
            ApplyWithDecay<MomentumRule<TLanes, TVector, NotChosen>, TLanes, TVector>(range);
        }
    }
}
