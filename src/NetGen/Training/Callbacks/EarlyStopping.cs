namespace NetGen;

/// <summary>
/// Ends a training when what it watches has not become better for some epochs, and puts the parameters of the best epoch back
/// (Prechelt 1998, "Early Stopping - But When?"). One object serves one training at a time.
/// </summary>
/// <remarks>
/// The best parameters are put back however the training ended, by its last epoch or a callback, but not after an exception. The optimizer's
/// moments stay those of the last epoch. After a callback that changes parameters at the end of an epoch, put this one behind it.
/// </remarks>
public sealed class EarlyStopping : TrainingCallback
{
    private readonly Monitored _monitor;
    private readonly bool _restoreBest;
    private float[] _best = [];
    private int _waited;

    /// <summary>Makes the callback.</summary>
    /// <param name="patience">How many epochs in a row may pass without becoming better before the training ends, at least 1.</param>
    /// <param name="minDelta">By how much the watched number must change to count as better, finite and at least 0.</param>
    /// <param name="monitor">What to watch; by default <see cref="Monitored.ValidationLoss"/>.</param>
    /// <param name="restoreBest">Whether to put the best parameters back at the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public EarlyStopping(int patience, double minDelta = 0, Monitored? monitor = null, bool restoreBest = true)
    {
        Argument.IsAtLeast(patience, 1, nameof(patience));
        Argument.IsFiniteAndAtLeastZero(minDelta, nameof(minDelta));
        Patience = patience;
        MinDelta = minDelta;
        _monitor = monitor ?? Monitored.ValidationLoss;
        _restoreBest = restoreBest;
    }

    /// <summary>How many epochs in a row may pass without becoming better.</summary>
    public int Patience { get; }

    /// <summary>By how much the watched number must change to count as better.</summary>
    public double MinDelta { get; }

    /// <summary>The best number seen; NaN before the first epoch.</summary>
    public double BestValue { get; private set; } = double.NaN;

    /// <summary>The epoch it was seen in, as <see cref="EpochReport.Epoch"/> counts; 0 before the first.</summary>
    public int BestEpoch { get; private set; }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Reports will not have the number to watch.</exception>
    public override void OnTrainingBegin(TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _monitor.Require(context);
        _best = _restoreBest ? new float[context.Parameters.Length] : [];
        _waited = 0;
        BestValue = double.NaN;
        BestEpoch = 0;
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingContext context, EpochReport report)
    {
        ArgumentNullException.ThrowIfNull(context);
        var value = _monitor.Of(report);
        if (_monitor.IsBetter(value, BestValue, MinDelta))
        {
            BestValue = value;
            BestEpoch = report.Epoch;
            _waited = 0;
            if (_restoreBest)
            {
                context.Parameters.CopyTo(_best);
            }
        }
        else if (++_waited >= Patience)
        {
            context.Stop();
        }
    }

    /// <inheritdoc/>
    public override void OnTrainingEnd(TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (_restoreBest && BestEpoch > 0)
        {
            _best.CopyTo(context.Parameters);
        }

        _best = [];
    }
}
