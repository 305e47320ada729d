namespace NetGen;

/// <summary>
/// The training under way, as callbacks see it: one object for a whole call of <c>Fit</c>, whose values change from step to step.
/// </summary>
public abstract class TrainingContext
{
    private protected TrainingContext(NetworkInfo info, TrainingState training, TrainingHistory history)
    {
        Info = info;
        Training = training;
        History = history;
    }

    /// <summary>The network's description.</summary>
    public NetworkInfo Info { get; }

    /// <summary>The network that is trained.</summary>
    public abstract object Network { get; }

    /// <summary>Its parameter arena, padding included. Callbacks may change it; the padding must stay zero.</summary>
    public abstract Span<float> Parameters { get; }

    /// <summary>Gradients, moments and step count.</summary>
    public TrainingState Training { get; }

    /// <summary>The reports of the epochs that are over.</summary>
    public TrainingHistory History { get; }

    /// <summary>The epochs that this call of <c>Fit</c> was asked for.</summary>
    public required int Epochs { get; init; }

    /// <summary>The number of batches in an epoch; null where the data do not tell before they are read.</summary>
    public required int? BatchesPerEpoch { get; init; }

    /// <summary>Whether each epoch is followed by a validation.</summary>
    public required bool HasValidation { get; init; }

    /// <summary>The names of the metrics measured on the validation data, beside loss and accuracy.</summary>
    public required IReadOnlyList<string> MetricNames { get; init; }

    /// <summary>
    /// The epoch under way or just over, from 1, counted over the whole life of the training state; 0 or the last one of an earlier
    /// training before the first begins.
    /// </summary>
    public int Epoch { get; internal set; }

    /// <summary>The batch under way or just over, from 1; 0 before an epoch's first.</summary>
    public int Batch { get; private set; }

    /// <summary>The number of rows of that batch.</summary>
    public int Rows { get; private set; }

    /// <summary>The loss of that batch before its step: set from <see cref="TrainingCallback.OnGradient"/> on, NaN before.</summary>
    public float Loss { get; internal set; } = float.NaN;

    /// <summary>The number of steps taken over the whole life of the training state.</summary>
    public long Step => Training.OptimizerState.Step;

    /// <summary>The learning rate of the step under way or just over; at the end of an epoch that of the next step.</summary>
    public float LearningRate => Training.LearningRate;

    /// <summary>Whether a callback has asked to stop.</summary>
    public bool StopRequested { get; private set; }

    /// <summary>
    /// Ends the training after the epoch under way, so that it can be continued from there. To end it after the step under way, cancel the token.
    /// </summary>
    public void Stop() => StopRequested = true;

    /// <summary>The network as its own type.</summary>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    /// <exception cref="InvalidCastException">Another network is trained.</exception>
    public TNetwork NetworkAs<TNetwork>()
        where TNetwork : class =>
        Network as TNetwork ?? throw new InvalidCastException($"Expected a {typeof(TNetwork).Name}, found a {Info.Name}.");

    internal void BeginEpoch(int epoch)
    {
        Epoch = epoch;
        BeginBatch(batch: 0, rows: 0);
    }

    internal void BeginBatch(int batch, int rows)
    {
        Batch = batch;
        Rows = rows;
        Loss = float.NaN;
    }
}
