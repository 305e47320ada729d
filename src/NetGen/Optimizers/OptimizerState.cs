using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>What an optimizer remembers between steps: its moments, the step count, and where the schedule of its learning rate is.</summary>
/// <remarks>
/// To resume a training to the bit takes <see cref="Step"/>, <see cref="Position"/>, all moments, all products and the schedule's memory: see
/// <see cref="Resume"/>.
/// </remarks>
public sealed class OptimizerState
{
    private readonly AlignedBuffer[] _moments;
    private readonly StepClock _clock;
    private readonly double[] _scheduleMemory;

    internal OptimizerState(Optimizer owner, int length)
    {
        // A rule without moments allocates no buffer that would notice.
        Argument.IsAtLeast(length, 0, nameof(length));
        Owner = owner;
        Length = length;
        _moments = [.. owner.Moments.Select((_, index) => new AlignedBuffer(length, companion: 2 + index))];
        var products = new double[owner.Products.Length];
        Array.Fill(products, 1);
        _clock = new StepClock(step: 0, products);
        Groups = [new ParameterGroup(0, length, _clock)];
        _scheduleMemory = new double[owner.LearningRate.MemoryLength];
        owner.LearningRate.Start(_scheduleMemory);
        LearningRate = LearningRateAt(0);
        owner.Start(this);
    }

    /// <summary>The number of parameters, padding included.</summary>
    public int Length { get; }

    /// <summary>The number of steps taken.</summary>
    public long Step => _clock.Step;

    /// <summary>Where the training is, in epochs; the schedule of the learning rate goes by it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, infinite or NaN.</exception>
    public double Position
    {
        get;
        set
        {
            Argument.IsFiniteAndAtLeastZero(value, nameof(value));
            LearningRate = LearningRateAt(value);
            field = value;
        }
    }

    /// <summary>The learning rate of the next step.</summary>
    public float LearningRate { get; private set; }

    /// <summary>The optimizer that made this state. It names the moments and products.</summary>
    internal Optimizer Owner { get; }

    /// <summary>The running products, one for each name in <see cref="Optimizer.Products"/>.</summary>
    internal Span<double> Products => _clock.Products;

    /// <summary>What all parameters go by that took part in every step.</summary>
    internal StepClock Clock => _clock;

    /// <summary>All parameters, cut where the optimizer treats them differently.</summary>
    internal ParameterGroup[] Groups
    {
        get;
        [MemberNotNull(nameof(Clocks))]
        set
        {
            field = value;
            Clocks = [.. value.Where(static group => !group.IsFrozen).Select(static group => group.Clock).Append(_clock).Distinct()];
        }
    }

    /// <summary>The clocks that a step advances.</summary>
    internal StepClock[] Clocks { get; private set; }

    /// <summary>What the schedule of the learning rate remembers. After a change, setting <see cref="Position"/> makes it felt.</summary>
    internal Span<double> ScheduleMemory => _scheduleMemory;

    /// <summary>Whether no moment is infinite or NaN: one that is would stop its parameter, or spoil it, for good.</summary>
    internal bool IsFinite => Array.TrueForAll(_moments, static moment => Reductions.AllFinite(moment.Span));

    /// <summary>Tells the schedule of the learning rate that an epoch has ended; <see cref="ReduceOnPlateau"/> goes by it.</summary>
    /// <param name="loss">The loss on the validation data, or without them on the training data.</param>
    public void Observe(double loss)
    {
        Owner.LearningRate.Observe(loss, _scheduleMemory);
        LearningRate = LearningRateAt(Position);
    }

    /// <summary>The moment that <see cref="Optimizer.Moments"/> names at this place.</summary>
    internal Span<float> Moment(int index) => _moments[index].Span;

    /// <summary>The first value of the first moment, or of <paramref name="none"/> if the rule has no moments.</summary>
    internal ref float FirstMoment(ref float none) => ref _moments.Length == 0 ? ref none : ref _moments[0].Reference;

    /// <summary>Counts a step; all that it takes of rules without running products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CountStep()
    {
        foreach (var clock in Clocks)
        {
            clock.Step++;
        }
    }

    /// <summary>Goes on where a saved training stopped, once moments, products and the schedule's memory have been written.</summary>
    internal void Resume(long step, double position)
    {
        Position = position;
        _clock.Step = step;
    }

    internal void RequireOwner(Optimizer owner)
    {
        if (!ReferenceEquals(owner, Owner))
        {
            throw new ArgumentException(
                $"Expected a state that this {owner.GetType().Name} made, found one that another {Owner.GetType().Name} made.", "state");
        }
    }

    /// <summary>Makes a state of the same shape, before the first step.</summary>
    internal OptimizerState CreateEmpty() => new(Owner, Length);

    /// <summary>Takes over another state of the same optimizer.</summary>
    /// <exception cref="ArgumentException">The other state has another length or belongs to another optimizer; nothing is changed.</exception>
    internal void CopyFrom(OptimizerState other)
    {
        Argument.HasLength(other.Length, Length, nameof(other));
        other.RequireOwner(Owner);
        for (var i = 0; i < _moments.Length; i++)
        {
            other._moments[i].Span.CopyTo(_moments[i].Span);
        }

        _clock.Set(other._clock);
        other._scheduleMemory.CopyTo(_scheduleMemory, 0);
        Position = other.Position;
    }

    private float LearningRateAt(double position)
    {
        var rate = (float)Owner.LearningRate.RateAt(position, _scheduleMemory);
        if (!float.IsFinite(rate) || rate < 0)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"Expected a finite learning rate of at least 0 at epoch {position}, found {rate} from {Owner.LearningRate.GetType().Name}."));
        }

        return rate;
    }
}
