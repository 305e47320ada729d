using System.Collections.Immutable;

namespace NetGen;

/// <summary>
/// Steps as large as the root of the average of past squared steps, relative to that of gradients (Zeiler 2012, "ADADELTA: An Adaptive Learning
/// Rate Method"), in PyTorch's form: <c>v = rho * v + (1 - rho) * g^2; d = sqrt(u + epsilon) / sqrt(v + epsilon) * g;
/// u = rho * u + (1 - rho) * d^2; w = w - learningRate * d</c>. Weight decay is added to the gradient: <c>g = g + weightDecay * w</c>.
/// </summary>
/// <remarks>
/// 1e-30 is added to each new average, so that none decays into denormal numbers. Every <c>a * b + c</c> is one fused multiply-add; square
/// root and division are exact.
/// </remarks>
public sealed class AdaDelta : Optimizer
{
    /// <summary>Makes the rule.</summary>
    /// <param name="learningRate">What steps are multiplied by, a number or a schedule; default 1.</param>
    /// <param name="rho">How much of the averages a step keeps, in [0, 1).</param>
    /// <param name="epsilon">What the first steps are made of, finite and above 0.</param>
    /// <param name="weightDecay">How much of a weight is added to its gradient, finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public AdaDelta(Schedule? learningRate = null, float rho = 0.9f, float epsilon = 1e-6f, float weightDecay = 0)
        : base(learningRate ?? 1f, weightDecay)
    {
        Argument.IsBelowOne(rho, nameof(rho));
        Argument.IsFiniteAndAboveZero(epsilon, nameof(epsilon));
        Rho = rho;
        Epsilon = epsilon;
    }

    /// <summary>How much of the averages a step keeps.</summary>
    public float Rho { get; }

    /// <summary>What the first steps are made of.</summary>
    public float Epsilon { get; }

    internal override ImmutableArray<string> Moments => ["average of squared gradients", "average of squared steps"];

    internal override void Apply<TLanes, TVector>(in UpdateRange range) => ApplyWithDecay<AdaDeltaRule<TLanes, TVector>, TLanes, TVector>(range);
}
