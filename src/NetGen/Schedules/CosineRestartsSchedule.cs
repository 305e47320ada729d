namespace NetGen;

/// <summary>
/// Half a cosine again and again, each time from the full learning rate (Loshchilov and Hutter 2017, "SGDR: Stochastic Gradient Descent with
/// Warm Restarts"), PyTorch's <c>CosineAnnealingWarmRestarts</c>:
/// <c>minimum + (learningRate - minimum) * (1 + cos(pi * t / T)) / 2</c>, t epochs after the last restart, T the length of that cycle.
/// </summary>
public sealed class CosineRestartsSchedule : Schedule
{
    /// <summary>Makes the schedule.</summary>
    /// <param name="learningRate">The rate after each restart, finite and at least 0.</param>
    /// <param name="epochs">The length of the first cycle, above 0.</param>
    /// <param name="growth">How many times as long as the one before each cycle is, at least 1.</param>
    /// <param name="minimum">Where the rate ends before a restart, from 0 to <paramref name="learningRate"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public CosineRestartsSchedule(float learningRate, double epochs, int growth = 1, float minimum = 0)
    {
        Argument.IsLearningRate(learningRate, nameof(learningRate));
        Argument.IsFiniteAndAboveZero(epochs, nameof(epochs));
        Argument.IsAtLeast(growth, 1, nameof(growth));
        Argument.IsBetween(minimum, 0, learningRate, nameof(minimum));
        LearningRate = learningRate;
        Epochs = epochs;
        Growth = growth;
        Minimum = minimum;
    }

    /// <summary>The rate after each restart.</summary>
    public float LearningRate { get; }

    /// <summary>The length of the first cycle.</summary>
    public double Epochs { get; }

    /// <summary>How many times as long as the one before each cycle is.</summary>
    public int Growth { get; }

    /// <summary>Where the rate ends before a restart.</summary>
    public float Minimum { get; }

    /// <inheritdoc/>
    public override double RateAt(double position, ReadOnlySpan<double> memory)
    {
        var (since, length) = Growth == 1 ? (position % Epochs, Epochs) : FindCycle(position);
        return CosineSchedule.Anneal(LearningRate, Minimum, since / length);
    }

    /// <summary>The epochs since the last restart and the length of its cycle. Cycles grow at least twofold, so there are few.</summary>
    private (double Since, double Length) FindCycle(double position)
    {
        var length = Epochs;
        while (position >= length)
        {
            position -= length;
            length *= Growth;
        }

        return (position, length);
    }
}
