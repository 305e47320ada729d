namespace NetGen;

/// <summary>
/// The learning rate over the course of a training. It holds nothing that changes, so one object can serve many trainings; what a
/// schedule remembers from epoch to epoch lives in the <see cref="OptimizerState"/>. A number stands for itself:
/// <c>new Adam(1e-3f)</c> is <c>new Adam(new ConstantSchedule(1e-3f))</c>.
/// </summary>
/// <remarks>
/// Positions are counted in epochs: 2.5 is the middle of the third. <c>Fit</c> moves on before each step, to the share of the epoch's
/// batches that are done. Who trains by hand says where he is with <see cref="TrainingState.Position"/>.
/// </remarks>
public abstract class Schedule
{
    /// <summary>How many numbers it remembers from epoch to epoch; 0 if the rate depends on nothing but the position.</summary>
    public virtual int MemoryLength => 0;

    /// <summary>A schedule that never changes the rate.</summary>
    /// <param name="learningRate">The rate, finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative, infinite or NaN.</exception>
    public static implicit operator Schedule(float learningRate) => FromSingle(learningRate);

    /// <summary>A schedule that never changes the rate.</summary>
    /// <param name="learningRate">The rate, finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative, infinite or NaN.</exception>
    public static Schedule FromSingle(float learningRate) => new ConstantSchedule(learningRate);

    /// <summary>The learning rate, finite and at least 0.</summary>
    /// <param name="position">Where the training is, in epochs, at least 0.</param>
    /// <param name="memory"><see cref="MemoryLength"/> numbers that <see cref="Start"/> and <see cref="Observe"/> have written.</param>
    public abstract double RateAt(double position, ReadOnlySpan<double> memory);

    /// <summary>The learning rate of a training of which nothing has been observed, as for a plot.</summary>
    /// <param name="position">Where the training is, in epochs, at least 0.</param>
    public double RateAt(double position)
    {
        var memory = new double[MemoryLength];
        Start(memory);
        return RateAt(position, memory);
    }

    /// <summary>Writes what it remembers before the first epoch.</summary>
    /// <param name="memory"><see cref="MemoryLength"/> numbers, zero.</param>
    public virtual void Start(Span<double> memory)
    {
    }

    /// <summary>Hears of the end of an epoch.</summary>
    /// <param name="loss">The loss on the validation data, or without them on the training data.</param>
    /// <param name="memory"><see cref="MemoryLength"/> numbers, changed in place.</param>
    public virtual void Observe(double loss, Span<double> memory)
    {
    }
}
