using System.Collections.Immutable;

namespace NetGen;

/// <summary>
/// A learning rate that is multiplied by a factor at given epochs, PyTorch's <c>MultiStepLR</c>:
/// <c>learningRate * factor^(milestones reached)</c>.
/// </summary>
public sealed class MultiStepSchedule : Schedule
{
    /// <summary>Makes the schedule.</summary>
    /// <param name="learningRate">The rate at the start, finite and at least 0.</param>
    /// <param name="milestones">The epochs at which the rate changes, above 0 and each above the one before.</param>
    /// <param name="factor">What a change multiplies the rate by, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <exception cref="ArgumentException">The milestones are not in ascending order.</exception>
    public MultiStepSchedule(float learningRate, ReadOnlySpan<double> milestones, float factor = 0.1f)
    {
        Argument.IsLearningRate(learningRate, nameof(learningRate));
        Argument.IsFiniteAndAboveZero(factor, nameof(factor));
        for (var i = 0; i < milestones.Length; i++)
        {
            Argument.IsFiniteAndAboveZero(milestones[i], nameof(milestones));
            if (i > 0 && milestones[i] <= milestones[i - 1])
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Expected milestones in ascending order, found {milestones[i]} behind {milestones[i - 1]}."),
                    nameof(milestones));
            }
        }

        LearningRate = learningRate;
        Milestones = [.. milestones];
        Factor = factor;
    }

    /// <summary>The rate at the start.</summary>
    public float LearningRate { get; }

    /// <summary>The epochs at which the rate changes.</summary>
    public ImmutableArray<double> Milestones { get; }

    /// <summary>What a change multiplies the rate by.</summary>
    public float Factor { get; }

    /// <inheritdoc/>
    public override double RateAt(double position, ReadOnlySpan<double> memory)
    {
        double rate = LearningRate;
        foreach (var milestone in Milestones)
        {
            rate *= milestone <= position ? Factor : 1;
        }

        return rate;
    }
}
