namespace NetGen;

/// <summary>
/// A learning rate that is multiplied by a factor at regular intervals, PyTorch's <c>StepLR</c>:
/// <c>learningRate * factor^floor(position / every)</c>.
/// </summary>
public sealed class StepSchedule : Schedule
{
    /// <summary>More than a position, an interval and their quotient can be off together.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Makes the schedule.</summary>
    /// <param name="learningRate">The rate at the start, finite and at least 0.</param>
    /// <param name="every">The epochs between two changes, above 0.</param>
    /// <param name="factor">What a change multiplies the rate by, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public StepSchedule(float learningRate, double every, float factor = 0.1f)
    {
        Argument.IsLearningRate(learningRate, nameof(learningRate));
        Argument.IsFiniteAndAboveZero(every, nameof(every));
        Argument.IsFiniteAndAboveZero(factor, nameof(factor));
        LearningRate = learningRate;
        Every = every;
        Factor = factor;
    }

    /// <summary>The rate at the start.</summary>
    public float LearningRate { get; }

    /// <summary>The epochs between two changes.</summary>
    public double Every { get; }

    /// <summary>What a change multiplies the rate by.</summary>
    public float Factor { get; }

    /// <inheritdoc/>
    /// <remarks>A position that rounding has left just short of a change counts as having reached it, such as 0.3 with a change every 0.1.</remarks>
    public override double RateAt(double position, ReadOnlySpan<double> memory) =>
        LearningRate * ScalarMath.Power(Factor, double.Floor(position / Every * (1 + Rounding)));
}
