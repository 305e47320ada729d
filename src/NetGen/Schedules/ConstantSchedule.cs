namespace NetGen;

/// <summary>The same learning rate throughout.</summary>
public sealed class ConstantSchedule : Schedule
{
    /// <summary>Makes the schedule.</summary>
    /// <param name="learningRate">The rate, finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative, infinite or NaN.</exception>
    public ConstantSchedule(float learningRate)
    {
        Argument.IsLearningRate(learningRate, nameof(learningRate));
        LearningRate = learningRate;
    }

    /// <summary>The rate.</summary>
    public float LearningRate { get; }

    /// <inheritdoc/>
    public override double RateAt(double position, ReadOnlySpan<double> memory) => LearningRate;
}
