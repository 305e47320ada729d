namespace NetGen;

/// <summary>A learning rate that changes by the same factor with every epoch: <c>learningRate * factor^position</c>.</summary>
/// <remarks>
/// At whole epochs it is PyTorch's <c>ExponentialLR</c>, which is constant in between; here it goes on falling. <see cref="StepSchedule"/> with
/// an interval of one epoch gives PyTorch's staircase.
/// </remarks>
public sealed class ExponentialSchedule : Schedule
{
    /// <summary>Makes the schedule.</summary>
    /// <param name="learningRate">The rate at the start, finite and at least 0.</param>
    /// <param name="factor">What an epoch multiplies the rate by, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public ExponentialSchedule(float learningRate, float factor)
    {
        Argument.IsLearningRate(learningRate, nameof(learningRate));
        Argument.IsFiniteAndAboveZero(factor, nameof(factor));
        LearningRate = learningRate;
        Factor = factor;
    }

    /// <summary>The rate at the start.</summary>
    public float LearningRate { get; }

    /// <summary>What an epoch multiplies the rate by.</summary>
    public float Factor { get; }

    /// <inheritdoc/>
    public override double RateAt(double position, ReadOnlySpan<double> memory) => LearningRate * ScalarMath.Power(Factor, position);
}
