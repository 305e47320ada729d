namespace NetGen;

/// <summary>
/// Multiplies the learning rate of another schedule by a factor whenever the loss has not improved for some epochs, as PyTorch's
/// <c>ReduceLROnPlateau</c>. A loss improves if it is below <c>best * (1 - threshold)</c>.
/// </summary>
/// <remarks>
/// <c>Fit</c> tells it the loss on the validation data at each epoch's end, or without them the loss on the training data. Who trains by hand
/// calls <see cref="TrainingState.Observe"/>. What it remembers lives in the <see cref="OptimizerState"/>.
/// </remarks>
public sealed class ReduceOnPlateau : Schedule
{
    // Places in the memory; behind them lies that of the other schedule.
    private const int Scale = 0;
    private const int Best = 1;
    private const int BadEpochs = 2;
    private const int CoolDownLeft = 3;
    private const int OwnLength = 4;

    /// <summary>Makes the schedule.</summary>
    /// <param name="learningRate">The rate that is reduced, a number or a schedule.</param>
    /// <param name="factor">What a reduction multiplies the rate by, above 0 and below 1.</param>
    /// <param name="patience">How many epochs in a row may pass without improvement, at least 0.</param>
    /// <param name="threshold">The share by which a loss must be below the best to count as an improvement, in [0, 1).</param>
    /// <param name="coolDown">How many epochs after a reduction do not count, at least 0.</param>
    /// <param name="minimum">Below this rate nothing is reduced, finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public ReduceOnPlateau(Schedule learningRate, float factor = 0.1f, int patience = 10, float threshold = 1e-4f, int coolDown = 0, float minimum = 0)
    {
        ArgumentNullException.ThrowIfNull(learningRate);
        Argument.IsInside(factor, 0, 1, nameof(factor));
        Argument.IsAtLeast(patience, 0, nameof(patience));
        Argument.IsBelowOne(threshold, nameof(threshold));
        Argument.IsAtLeast(coolDown, 0, nameof(coolDown));
        Argument.IsLearningRate(minimum, nameof(minimum));
        LearningRate = learningRate;
        Factor = factor;
        Patience = patience;
        Threshold = threshold;
        CoolDown = coolDown;
        Minimum = minimum;
    }

    /// <summary>The rate that is reduced.</summary>
    public Schedule LearningRate { get; }

    /// <summary>What a reduction multiplies the rate by.</summary>
    public float Factor { get; }

    /// <summary>How many epochs in a row may pass without improvement.</summary>
    public int Patience { get; }

    /// <summary>The share by which a loss must be below the best to count as an improvement.</summary>
    public float Threshold { get; }

    /// <summary>How many epochs after a reduction do not count.</summary>
    public int CoolDown { get; }

    /// <summary>Below this rate nothing is reduced.</summary>
    public float Minimum { get; }

    /// <inheritdoc/>
    public override int MemoryLength => OwnLength + LearningRate.MemoryLength;

    /// <inheritdoc/>
    public override double RateAt(double position, ReadOnlySpan<double> memory)
    {
        var rate = LearningRate.RateAt(position, memory[OwnLength..]);
        return double.Max(rate * memory[Scale], double.Min(rate, Minimum));
    }

    /// <inheritdoc/>
    public override void Start(Span<double> memory)
    {
        memory[Scale] = 1;
        memory[Best] = double.PositiveInfinity;
        LearningRate.Start(memory[OwnLength..]);
    }

    /// <inheritdoc/>
    public override void Observe(double loss, Span<double> memory)
    {
        LearningRate.Observe(loss, memory[OwnLength..]);
        if (loss < memory[Best] * (1.0 - Threshold))
        {
            memory[Best] = loss;
            memory[BadEpochs] = 0;
        }
        else
        {
            memory[BadEpochs]++;
        }

        if (memory[CoolDownLeft] > 0)
        {
            memory[CoolDownLeft]--;
            memory[BadEpochs] = 0;
        }

        if (memory[BadEpochs] > Patience)
        {
            memory[Scale] *= Factor;
            memory[CoolDownLeft] = CoolDown;
            memory[BadEpochs] = 0;
        }
    }
}
