using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// A rule of gradient descent and its hyperparameters. It holds nothing that changes, so one object can serve many networks;
/// what changes lives in an <see cref="OptimizerState"/>.
/// </summary>
public abstract class Optimizer
{
    // Delegates, because a generic virtual method is looked up anew at each call.
    private readonly RangeUpdate _applyInRegisters;
    private readonly RangeUpdate _applyOneByOne;
    private readonly int _registerLanes;

    private protected Optimizer(Schedule learningRate, float weightDecay = 0)
    {
        ArgumentNullException.ThrowIfNull(learningRate);
        Argument.IsFiniteAndAtLeastZero(weightDecay, nameof(weightDecay));
        LearningRate = learningRate;
        WeightDecay = weightDecay;
        _applyOneByOne = Apply<Lanes32, float>;
        (_applyInRegisters, _registerLanes) = Vector512.IsHardwareAccelerated ? (Apply<Lanes512, Vector512<float>>, Lanes512.Count)
            : Vector256.IsHardwareAccelerated ? (Apply<Lanes256, Vector256<float>>, Lanes256.Count)
            : Vector128.IsHardwareAccelerated ? (Apply<Lanes128, Vector128<float>>, Lanes128.Count)
            : (_applyOneByOne, Lanes32.Count);
    }

    private delegate void RangeUpdate(in UpdateRange range);

    /// <summary>The size of a step, over the course of the training. The one in force is <see cref="OptimizerState.LearningRate"/>.</summary>
    public Schedule LearningRate { get; }

    /// <summary>How strongly weights are drawn towards 0; the rule says how. 0 for rules without.</summary>
    public float WeightDecay { get; }

    /// <summary>
    /// Whether the weight decay draws on all parameters of a network, biases and scales of norms included, not on weights alone. Spans without a
    /// network decay whole.
    /// </summary>
    public bool DecaysAllParameters { get; init; }

    /// <summary>The names of the arrays as long as the parameters that the rule keeps, as training checkpoints call them.</summary>
    internal virtual ImmutableArray<string> Moments => [];

    /// <summary>The names of the running products the rule keeps, one number each; they start at 1.</summary>
    internal virtual ImmutableArray<string> Products => [];

    /// <summary>Makes the state for parameters of a given length, before the first step.</summary>
    /// <param name="length">The number of parameters, padding included.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public OptimizerState CreateState(int length) => new(this, length);

    /// <summary>Takes one step over all parameters. Allocates nothing.</summary>
    /// <param name="parameters">The parameters, changed in place.</param>
    /// <param name="gradients">As many gradients.</param>
    /// <param name="state">A state that <see cref="CreateState"/> of this object made for this length.</param>
    /// <exception cref="ArgumentException">A length differs from the state's, or another optimizer made it; nothing is changed.</exception>
    public void Update(Span<float> parameters, ReadOnlySpan<float> gradients, OptimizerState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Argument.HasLength(parameters.Length, state.Length, nameof(parameters));
        Argument.HasLength(gradients.Length, state.Length, nameof(gradients));
        state.RequireOwner(this);
        Advance(state);
        Apply(parameters, gradients, state, start: 0);
    }

    /// <summary>Writes the moments before the first step, where they are not 0.</summary>
    internal virtual void Start(OptimizerState state)
    {
    }

    /// <summary>Advances what changes once a step: the step counts and the running products, from which bias corrections follow.</summary>
    internal void Advance(OptimizerState state)
    {
        state.CountStep();
        foreach (var clock in state.Clocks)
        {
            AdvanceProducts(clock.Products);
        }
    }

    /// <summary>Advances the running products by one step.</summary>
    private protected virtual void AdvanceProducts(Span<double> products)
    {
    }

    /// <summary>Updates one range of the parameters; ranges are independent of each other.</summary>
    /// <param name="parameters">The range's parameters.</param>
    /// <param name="gradients">The range's gradients.</param>
    /// <param name="state">The state of all parameters, already advanced.</param>
    /// <param name="start">Where the range starts in the state's arrays.</param>
    internal void Apply(Span<float> parameters, ReadOnlySpan<float> gradients, OptimizerState state, int start)
    {
        foreach (ref readonly var group in state.Groups.AsSpan())
        {
            var from = int.Max(group.Start - start, 0);
            var to = int.Min(group.End - start, parameters.Length);
            if (from < to && !group.IsFrozen)
            {
                Apply(new UpdateRange(parameters[from..to], gradients[from..to], state, start + from, in group));
            }
        }
    }

    /// <summary>Updates a range that is a whole number of registers; the bits do not depend on how wide they are.</summary>
    internal abstract void Apply<TLanes, TVector>(in UpdateRange range)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct;

    /// <summary>Takes a rule over a range, the weight decay added to the gradient.</summary>
    private protected static void ApplyWithDecay<TRule, TLanes, TVector>(in UpdateRange range)
        where TRule : struct, IUpdateRule<TRule, TVector>
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        if (range.WeightDecay == 0)
        {
            UpdatePass.Run<TRule, TLanes, TVector>(range);
        }
        else
        {
            UpdatePass.Run<WithWeightDecay<TRule, TLanes, TVector>, TLanes, TVector>(range);
        }
    }

    /// <summary>Takes a rule over a range, after the weights have decayed by a share of themselves.</summary>
    private protected static void ApplyWithDecoupledDecay<TRule, TLanes, TVector>(in UpdateRange range)
        where TRule : struct, IUpdateRule<TRule, TVector>
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        if (range.LearningRate * range.WeightDecay == 0)
        {
            UpdatePass.Run<TRule, TLanes, TVector>(range);
        }
        else
        {
            UpdatePass.Run<WithDecoupledDecay<TRule, TLanes, TVector>, TLanes, TVector>(range);
        }
    }

    /// <summary>Updates one range of the parameters, all of one group, in registers as wide as there are.</summary>
    private void Apply(in UpdateRange range)
    {
        var length = range.Parameters.Length;
        var whole = length - (length % _registerLanes);
        if (whole == length)
        {
            _applyInRegisters(range);
        }
        else
        {
            _applyInRegisters(range[..whole]);
            _applyOneByOne(range[whole..]);
        }
    }
}
