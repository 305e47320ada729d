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
    /// <exception cref="InvalidOperationException">No epoch is over yet, as when a callback asks before the end of the first.</exception>
    public EpochReport Last => _epochs.Count > 0 ? _epochs[^1] : throw new InvalidOperationException("Expected an epoch that is over, found none yet.");

    /// <summary>What the user should know of this training, such as that the network's assembly was compiled without optimisation; null if nothing.</summary>
    public string? Warning { get; }

    /// <summary>
    /// Whether the training began by taking means and scales of the network's <c>[Normalization]</c> from the rows it learnt from, because
    /// nobody had before.
    /// </summary>
    public bool AdaptedNormalization { get; internal set; }

    /// <summary>The report of the best epoch, the first among equals.</summary>
    /// <param name="by">What to judge by; by default the validation loss, or without validation data the loss.</param>
    /// <exception cref="InvalidOperationException">There is no epoch, or the reports do not have the number to judge by.</exception>
    public EpochReport Best(Monitored? by = null)
    {
        var best = Last;
        by ??= best.ValidationLoss is null ? Monitored.Loss : Monitored.ValidationLoss;
        best = _epochs[0];
        foreach (var report in _epochs)
        {
            if (by.IsBetter(by.Of(report), by.Of(best)))
            {
                best = report;
            }
        }

        return best;
    }

    /// <summary>
    /// Writes the reports as comma-separated values (RFC 4180), a line for each epoch below a line of names: <c>epoch</c>, <c>loss</c>,
    /// <c>accuracy</c>, <c>validation_loss</c>, <c>validation_accuracy</c>, <c>learning_rate</c>, <c>seconds</c>, then the metrics by their
    /// names. What was not measured stays empty; numbers are the same under every culture, and none is rounded.
    /// </summary>
    /// <param name="writer">Receives the text.</param>
    public void WriteCsv(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        HistoryCsv.Write(writer, _epochs);
    }

    /// <summary>
    /// Writes the reports as a JSON array (UTF-8) with an object for each epoch: <c>epoch</c>, <c>loss</c>, <c>accuracy</c>,
    /// <c>validationLoss</c>, <c>validationAccuracy</c>, <c>learningRate</c>, <c>seconds</c> and the object <c>metrics</c>. What was not measured,
    /// or is NaN or infinite, which JSON does not know, is null.
    /// </summary>
    /// <param name="stream">Receives the text.</param>
    public void WriteJson(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        HistoryJson.Write(stream, _epochs);
    }

    internal void Add(EpochReport report) => _epochs.Add(report);
}
