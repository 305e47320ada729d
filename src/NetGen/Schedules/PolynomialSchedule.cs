namespace NetGen;

/// <summary>
/// A learning rate that falls to its minimum by a power of what is left of the training, PyTorch's <c>PolynomialLR</c>:
/// <c>minimum + (learningRate - minimum) * (1 - position / epochs)^power</c>, then the minimum.
/// </summary>
public sealed class PolynomialSchedule : Schedule
{
    /// <summary>Makes the schedule.</summary>
    /// <param name="learningRate">The rate at the start, finite and at least 0.</param>
    /// <param name="epochs">How long the rate falls, above 0.</param>
    /// <param name="power">The power, above 0; 1 is a straight line.</param>
    /// <param name="minimum">Where the rate ends, from 0 to <paramref name="learningRate"/>; 0 in PyTorch.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public PolynomialSchedule(float learningRate, double epochs, float power = 1, float minimum = 0)
    {
        Argument.IsLearningRate(learningRate, nameof(learningRate));
        Argument.IsFiniteAndAboveZero(epochs, nameof(epochs));
        Argument.IsFiniteAndAboveZero(power, nameof(power));
        Argument.IsBetween(minimum, 0, learningRate, nameof(minimum));
        LearningRate = learningRate;
        Epochs = epochs;
        Power = power;
        Minimum = minimum;
    }

    /// <summary>The rate at the start.</summary>
    public float LearningRate { get; }

    /// <summary>How long the rate falls.</summary>
    public double Epochs { get; }

    /// <summary>The power.</summary>
    public float Power { get; }

    /// <summary>Where the rate ends.</summary>
    public float Minimum { get; }

    /// <inheritdoc/>
    public override double RateAt(double position, ReadOnlySpan<double> memory)
    {
        var left = 1 - double.Min(position / Epochs, 1);
        return Minimum + (((double)LearningRate - Minimum) * ScalarMath.Power(left, Power));
    }
}
