namespace NetGen;

/// <summary>
/// A learning rate that rises along a straight line to where another schedule starts, and then follows that schedule from its own
/// beginning (Goyal et al. 2017, "Accurate, Large Minibatch SGD"): PyTorch's <c>LinearLR</c> and what follows it in a <c>SequentialLR</c>.
/// For the first epochs <c>rate(0) * (startFactor + (1 - startFactor) * position / epochs)</c>, then <c>rate(position - epochs)</c>.
/// </summary>
public sealed class WarmUp : Schedule
{
    /// <summary>Makes the schedule.</summary>
    /// <param name="epochs">How long the rate rises, above 0.</param>
    /// <param name="schedule">What follows.</param>
    /// <param name="startFactor">The share of the full rate at the start, from 0 to 1; as in PyTorch a third by default. With 0 the first step changes nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public WarmUp(double epochs, Schedule schedule, float startFactor = 1f / 3)
    {
        Argument.IsFiniteAndAboveZero(epochs, nameof(epochs));
        ArgumentNullException.ThrowIfNull(schedule);
        Argument.IsBetween(startFactor, 0, 1, nameof(startFactor));
        Epochs = epochs;
        Schedule = schedule;
        StartFactor = startFactor;
    }

    /// <summary>How long the rate rises.</summary>
    public double Epochs { get; }

    /// <summary>What follows.</summary>
    public Schedule Schedule { get; }

    /// <summary>The share of the full rate at the start.</summary>
    public float StartFactor { get; }

    /// <inheritdoc/>
    public override int MemoryLength => Schedule.MemoryLength;

    /// <inheritdoc/>
    public override double RateAt(double position, ReadOnlySpan<double> memory) => position < Epochs
        ? Schedule.RateAt(0, memory) * (StartFactor + ((1.0 - StartFactor) * (position / Epochs)))
        : Schedule.RateAt(position - Epochs, memory);

    /// <inheritdoc/>
    public override void Start(Span<double> memory) => Schedule.Start(memory);

    /// <inheritdoc/>
    public override void Observe(double loss, Span<double> memory) => Schedule.Observe(loss, memory);
}
