namespace NetGen;

/// <summary>
/// A learning rate that falls along half a cosine (Loshchilov and Hutter 2017, "SGDR: Stochastic Gradient Descent with Warm Restarts"),
/// PyTorch's <c>CosineAnnealingLR</c>: <c>minimum + (learningRate - minimum) * (1 + cos(pi * position / epochs)) / 2</c>, then the minimum, where
/// PyTorch's would rise again.
/// </summary>
public sealed class CosineSchedule : Schedule
{
    /// <summary>Makes the schedule.</summary>
    /// <param name="learningRate">The rate at the start, finite and at least 0.</param>
    /// <param name="epochs">How long the rate falls, above 0.</param>
    /// <param name="minimum">Where the rate ends, from 0 to <paramref name="learningRate"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public CosineSchedule(float learningRate, double epochs, float minimum = 0)
    {
        Argument.IsLearningRate(learningRate, nameof(learningRate));
        Argument.IsFiniteAndAboveZero(epochs, nameof(epochs));
        Argument.IsBetween(minimum, 0, learningRate, nameof(minimum));
        LearningRate = learningRate;
        Epochs = epochs;
        Minimum = minimum;
    }

    /// <summary>The rate at the start.</summary>
    public float LearningRate { get; }

    /// <summary>How long the rate falls.</summary>
    public double Epochs { get; }

    /// <summary>Where the rate ends.</summary>
    public float Minimum { get; }

    /// <inheritdoc/>
    public override double RateAt(double position, ReadOnlySpan<double> memory) => Anneal(LearningRate, Minimum, position / Epochs);

    /// <summary>From one rate to another along half a cosine, for a share from 0 to 1; beyond 1 the other.</summary>
    internal static double Anneal(double from, double to, double share) =>
        to + ((from - to) * ((1 + ScalarMath.CosPi(double.Min(share, 1))) / 2));
}
