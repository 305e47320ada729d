using System.Collections.Immutable;

namespace NetGen;

/// <summary>
/// Steps whose size depends only on whether the gradient kept its sign (Riedmiller and Braun 1993, "A direct adaptive method for faster
/// backpropagation learning: the RPROP algorithm"), in PyTorch's form. Where the sign stayed, the step grows by a factor; where it changed, it
/// shrinks and is not taken: <c>s = clamp(s * (increase, decrease or 1), smallestStep, largestStep); w = w - sign(g) * s</c>.
/// </summary>
/// <remarks>
/// For full batches: <c>batchSize</c> as large as the data set. Signs that flicker from batch to batch only make steps shrink. A learning
/// rate is only where the steps begin, so there is no schedule.
/// </remarks>
public sealed class RProp : Optimizer
{
    private readonly float _firstStep;

    /// <summary>Makes the rule.</summary>
    /// <param name="learningRate">The size of the first step, finite and at least 0.</param>
    /// <param name="decrease">What a step is multiplied by where the sign changed, above 0 and below 1.</param>
    /// <param name="increase">What a step is multiplied by where the sign stayed, finite and above 1.</param>
    /// <param name="smallestStep">The smallest step, finite and at least 0.</param>
    /// <param name="largestStep">The largest step, finite and at least the smallest.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public RProp(float learningRate = 1e-2f, float decrease = 0.5f, float increase = 1.2f, float smallestStep = 1e-6f, float largestStep = 50)
        : base(learningRate)
    {
        Argument.IsInside(decrease, 0, 1, nameof(decrease));
        Argument.IsInside(increase, 1, float.PositiveInfinity, nameof(increase));
        Argument.IsFiniteAndAtLeastZero(smallestStep, nameof(smallestStep));
        Argument.IsBetween(largestStep, smallestStep, float.MaxValue, nameof(largestStep));
        _firstStep = learningRate;
        Decrease = decrease;
        Increase = increase;
        SmallestStep = smallestStep;
        LargestStep = largestStep;
    }

    /// <summary>What a step is multiplied by where the sign changed.</summary>
    public float Decrease { get; }

    /// <summary>What a step is multiplied by where the sign stayed.</summary>
    public float Increase { get; }

    /// <summary>The smallest step.</summary>
    public float SmallestStep { get; }

    /// <summary>The largest step.</summary>
    public float LargestStep { get; }

    internal override ImmutableArray<string> Moments => ["previous gradient", "step size"];

    internal override void Start(OptimizerState state) => state.Moment(1).Fill(_firstStep);

    internal override void Apply<TLanes, TVector>(in UpdateRange range) => UpdatePass.Run<RPropRule<TLanes, TVector>, TLanes, TVector>(range);
}
