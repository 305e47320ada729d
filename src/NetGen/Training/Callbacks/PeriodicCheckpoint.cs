namespace NetGen;

/// <summary>
/// Saves the whole training at the end of epochs, so that it can be resumed with <c>ResumeTraining</c> after a crash: the last one always, the
/// others every so often. The file is replaced whole or not at all.
/// </summary>
/// <remarks>
/// After a callback that changes parameters at the end of an epoch, put this one behind it. What other callbacks remember is not saved:
/// <see cref="EarlyStopping"/>, for one, begins anew.
/// </remarks>
public sealed class PeriodicCheckpoint : TrainingCallback
{
    private readonly string _path;
    private bool _isSaved;

    /// <summary>Makes the callback.</summary>
    /// <param name="path">The file, in a folder that exists.</param>
    /// <param name="everyEpochs">The number of epochs from one saving to the next, at least 1.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public PeriodicCheckpoint(string path, int everyEpochs = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Argument.IsAtLeast(everyEpochs, 1, nameof(everyEpochs));
        _path = path;
        EveryEpochs = everyEpochs;
    }

    /// <summary>The number of epochs from one saving to the next.</summary>
    public int EveryEpochs { get; }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written; the message names it, and what there was is as before.</exception>
    public override void OnTrainingBegin(TrainingContext context) => AtomicFile.RequireWritable(_path);

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written; the message names it, and what there was is as before.</exception>
    public override void OnEpochEnd(TrainingContext context, EpochReport report)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(report);
        var isLast = context.StopRequested || context.History.Epochs.Count == context.Epochs;
        _isSaved = isLast || report.Epoch % EveryEpochs == 0;
        if (_isSaved)
        {
            Save(context);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written; the message names it, and what there was is as before.</exception>
    public override void OnTrainingEnd(TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        // A callback behind this one may have ended the training after the last epoch was passed over.
        if (!_isSaved)
        {
            Save(context);
        }
    }

    private void Save(TrainingContext context) =>
        AtomicFile.Write(_path, stream => new TrainingCheckpoint(context.Training, () => context.Parameters).Write(stream));
}
