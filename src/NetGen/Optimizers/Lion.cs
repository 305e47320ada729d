using System.Collections.Immutable;

namespace NetGen;

/// <summary>
/// Steps of one size in the direction of the sign of a momentum (Chen et al. 2023, "Symbolic Discovery of Optimization Algorithms"):
/// <c>c = beta1 * m + (1 - beta1) * g; w = w - learningRate * (sign(c) + weightDecay * w); m = beta2 * m + (1 - beta2) * g</c>. The
/// weight decay is decoupled. Good learning rates are a third to a tenth of Adam's.
/// </summary>
/// <remarks>
/// PyTorch has none; this is the paper's. Where a gradient stays 0 the momentum would decay into denormal numbers; smaller than 1e-30 it
/// becomes 0, and a weight that decays below 1e-30 likewise. Every <c>a * b + c</c> is one fused multiply-add.
/// </remarks>
public sealed class Lion : Optimizer
{
    /// <summary>Makes the rule.</summary>
    /// <param name="learningRate">The size of a step, a number or a schedule; default 0.0001.</param>
    /// <param name="beta1">How much of the momentum the direction takes, in [0, 1).</param>
    /// <param name="beta2">How much of the momentum a step keeps, in [0, 1).</param>
    /// <param name="weightDecay">How much of a weight a step with a learning rate of 1 takes away, finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public Lion(Schedule? learningRate = null, float beta1 = 0.9f, float beta2 = 0.99f, float weightDecay = 0)
        : base(learningRate ?? 1e-4f, weightDecay)
    {
        Argument.IsBelowOne(beta1, nameof(beta1));
        Argument.IsBelowOne(beta2, nameof(beta2));
        Beta1 = beta1;
        Beta2 = beta2;
    }

    /// <summary>How much of the momentum the direction takes.</summary>
    public float Beta1 { get; }

    /// <summary>How much of the momentum a step keeps.</summary>
    public float Beta2 { get; }

    internal override ImmutableArray<string> Moments => ["momentum"];

    internal override void Apply<TLanes, TVector>(in UpdateRange range) =>
        ApplyWithDecoupledDecay<LionRule<TLanes, TVector>, TLanes, TVector>(range);
}
