namespace NetGen;

/// <summary>What a call of <c>Fit</c> measured.</summary>
public sealed class TrainingHistory
{
    private const int MaxInitialCapacity = 4096;

    private readonly List<EpochReport> _epochs;

    internal TrainingHistory(int epochs, string? warning)
    {
        // Enough for most trainings, so that no epoch allocates; "until cancelled" may ask for any number.
        _epochs = new List<EpochReport>(int.Min(epochs, MaxInitialCapacity));
        Warning = warning;
    }

    /// <summary>One report for each epoch, in order.</summary>
    public IReadOnlyList<EpochReport> Epochs => _epochs;

    /// <summary>The last epoch's report.</summary>
    public EpochReport Last => _epochs[^1];

    /// <summary>What the user should know of this training, such as that the network's assembly was compiled without optimisation; null if nothing.</summary>
    public string? Warning { get; }

    /// <summary>
    /// Whether the training began by taking means and scales of the network's <c>[Normalization]</c> from the rows it learnt from, because
    /// nobody had before.
    /// </summary>
    public bool AdaptedNormalization { get; internal set; }

    internal void Add(EpochReport report) => _epochs.Add(report);
}
