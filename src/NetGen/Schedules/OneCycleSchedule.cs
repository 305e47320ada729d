namespace NetGen;

/// <summary>
/// A learning rate that rises to a peak and falls far below where it began, each along half a cosine (Smith and Topin 2018,
/// "Super-Convergence: Very Fast Training of Neural Networks Using Large Learning Rates"): from <c>peak / startDivisor</c> to <c>peak</c> in the
/// first <c>rise</c> of the epochs, then to <c>peak / startDivisor / endDivisor</c>, where it stays.
/// </summary>
/// <remarks>
/// PyTorch's <c>OneCycleLR</c> with its defaults, but for two things: its turning points are a step earlier, since it counts steps from 0 to
/// the last, and it changes the momentum as well.
/// </remarks>
public sealed class OneCycleSchedule : Schedule
{
    /// <summary>Makes the schedule.</summary>
    /// <param name="peak">The largest rate, finite and at least 0.</param>
    /// <param name="epochs">The length of the cycle, above 0.</param>
    /// <param name="rise">The share of the epochs before the peak, above 0 and below 1.</param>
    /// <param name="startDivisor">How many times as large as the first rate the peak is, at least 1.</param>
    /// <param name="endDivisor">How many times as large as the last rate the first is, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public OneCycleSchedule(float peak, double epochs, float rise = 0.3f, float startDivisor = 25, float endDivisor = 1e4f)
    {
        Argument.IsLearningRate(peak, nameof(peak));
        Argument.IsFiniteAndAboveZero(epochs, nameof(epochs));
        Argument.IsInside(rise, 0, 1, nameof(rise));
        Argument.IsBetween(startDivisor, 1, float.MaxValue, nameof(startDivisor));
        Argument.IsBetween(endDivisor, 1, float.MaxValue, nameof(endDivisor));
        Peak = peak;
        Epochs = epochs;
        Rise = rise;
        StartDivisor = startDivisor;
        EndDivisor = endDivisor;
    }

    /// <summary>The largest rate.</summary>
    public float Peak { get; }

    /// <summary>The length of the cycle.</summary>
    public double Epochs { get; }

    /// <summary>The share of the epochs before the peak.</summary>
    public float Rise { get; }

    /// <summary>How many times as large as the first rate the peak is.</summary>
    public float StartDivisor { get; }

    /// <summary>How many times as large as the last rate the first is.</summary>
    public float EndDivisor { get; }

    /// <inheritdoc/>
    public override double RateAt(double position, ReadOnlySpan<double> memory)
    {
        var turn = Rise * Epochs;
        var start = (double)Peak / StartDivisor;
        return position < turn
            ? CosineSchedule.Anneal(start, Peak, position / turn)
            : CosineSchedule.Anneal(Peak, start / EndDivisor, (position - turn) / (Epochs - turn));
    }
}
