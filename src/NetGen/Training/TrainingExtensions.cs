namespace NetGen;

/// <summary>Training and evaluation of any generated network.</summary>
public static class TrainingExtensions
{
    /// <summary>
    /// Trains a network from a fresh optimizer state. If its <c>[Normalization]</c> has never been adapted it is first adapted to the rows.
    /// </summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network, whose parameters are trained in place.</param>
    /// <param name="data">The rows to learn from.</param>
    /// <param name="optimizer">The rule of gradient descent.</param>
    /// <param name="epochs">How often to go through the rows, at least 1.</param>
    /// <param name="batchSize">
    /// Rows in a step, at least 1; by default the network's <c>MaxBatchSize</c>. A larger batch is computed in chunks of that size, whose
    /// gradients are added up before the one update (gradient accumulation): the gradient is that of the whole batch, but for the rounding of sums.
    /// </param>
    /// <param name="validation">Rows to evaluate on after each epoch.</param>
    /// <param name="loss">What to minimise in place of the declared loss; validation measures it too, on all rows at once.</param>
    /// <param name="metrics">
    /// What to measure on the validation data, which there must be then, beside loss and accuracy: such as <see cref="F1"/>, each under a name of its own.
    /// </param>
    /// <param name="callbacks">What else happens: <see cref="EarlyStopping"/> and the like, called in this order.</param>
    /// <param name="seed">The seed of the order of rows, which changes with each epoch, and of what <c>[Dropout]</c> and <c>[GaussianNoise]</c> draw.</param>
    /// <param name="degreeOfParallelism">
    /// The most threads that take part in a step, the calling one included, at least 1; it changes no bit of the result. By default as many as
    /// there are processors, or fewer, down to one, where steps or the whole training are too short to gain by it. Whoever runs several trainings
    /// at once should give 1. The others are started for this call and end with it.
    /// </param>
    /// <param name="progress">
    /// Told of each epoch before the next begins. The framework's <see cref="Progress{T}"/> hands reports on to other threads, so they may
    /// arrive late and out of order; an implementation of one's own gets them on the calling thread.
    /// </param>
    /// <param name="cancellationToken">
    /// Checked before each step; the parameters are then those of the last step, and what <paramref name="progress"/> was told is the history.
    /// </param>
    /// <returns>What was measured in each epoch.</returns>
    /// <exception cref="ArgumentException">
    /// The data do not fit the network, or a number is out of range; nothing is changed. Or a row that is first seen when it is read, of a
    /// <see cref="DataStream"/> or augmented, does not fit: the training ends at that step.
    /// </exception>
    /// <exception cref="NonFiniteLossException">The loss became NaN or infinite; parameters are those of the last good epoch.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static TrainingHistory Fit<TNetwork>(
        this TNetwork network,
        TrainingData data,
        Optimizer optimizer,
        int epochs,
        int? batchSize = null,
        DataSet? validation = null,
        ILoss? loss = null,
        IReadOnlyList<Metric>? metrics = null,
        IReadOnlyList<TrainingCallback>? callbacks = null,
        ulong seed = 0,
        int? degreeOfParallelism = null,
        IProgress<EpochReport>? progress = null,
        CancellationToken cancellationToken = default)
        where TNetwork : class, INetwork<TNetwork> =>
        network.Fit(data, new TrainingState(TNetwork.Info, optimizer, seed), epochs, batchSize, validation, loss, metrics, callbacks, seed, degreeOfParallelism, progress, cancellationToken);

    /// <summary>
    /// Trains a network further, from the state an earlier training left. If its <c>[Normalization]</c> has never been adapted it is first adapted
    /// to the rows.
    /// </summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network, whose parameters are trained in place.</param>
    /// <param name="data">The rows to learn from.</param>
    /// <param name="training">The state to continue from, made from the network's description.</param>
    /// <param name="epochs">How often to go through the rows, at least 1.</param>
    /// <param name="batchSize">
    /// Rows in a step, at least 1; by default the network's <c>MaxBatchSize</c>. A larger batch is computed in chunks of that size, whose
    /// gradients are added up before the one update (gradient accumulation): the gradient is that of the whole batch, but for the rounding of sums.
    /// </param>
    /// <param name="validation">Rows to evaluate on after each epoch.</param>
    /// <param name="loss">What to minimise in place of the declared loss; validation measures it too, on all rows at once.</param>
    /// <param name="metrics">
    /// What to measure on the validation data, which there must be then, beside loss and accuracy: such as <see cref="F1"/>, each under a name of its own.
    /// </param>
    /// <param name="callbacks">What else happens: <see cref="EarlyStopping"/> and the like, called in this order.</param>
    /// <param name="seed">
    /// The seed of the order of rows, which changes with each epoch the state has seen; by default the state's
    /// <see cref="TrainingState.ShuffleSeed"/>. What <c>[Dropout]</c> and <c>[GaussianNoise]</c> draw follows from the state's
    /// <see cref="TrainingState.NoiseSeed"/>, whatever is given here.
    /// </param>
    /// <param name="degreeOfParallelism">
    /// The most threads that take part in a step, the calling one included, at least 1; it changes no bit of the result. By default as many as
    /// there are processors, or fewer, down to one, where steps or the whole training are too short to gain by it. Whoever runs several trainings
    /// at once should give 1. The others are started for this call and end with it.
    /// </param>
    /// <param name="progress">
    /// Told of each epoch before the next begins. The framework's <see cref="Progress{T}"/> hands reports on to other threads, so they may
    /// arrive late and out of order; an implementation of one's own gets them on the calling thread.
    /// </param>
    /// <param name="cancellationToken">
    /// Checked before each step; the parameters are then those of the last step, and what <paramref name="progress"/> was told is the history.
    /// </param>
    /// <returns>What was measured in each epoch.</returns>
    /// <exception cref="ArgumentException">
    /// Data or state do not fit the network, or a number is out of range; nothing is changed. Or a row that is first seen when it is read, of a
    /// <see cref="DataStream"/> or augmented, does not fit: the training ends at that step.
    /// </exception>
    /// <exception cref="NonFiniteLossException">
    /// The loss became NaN or infinite; parameters and optimizer state are those of the last good epoch.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static TrainingHistory Fit<TNetwork>(
        this TNetwork network,
        TrainingData data,
        TrainingState training,
        int epochs,
        int? batchSize = null,
        DataSet? validation = null,
        ILoss? loss = null,
        IReadOnlyList<Metric>? metrics = null,
        IReadOnlyList<TrainingCallback>? callbacks = null,
        ulong? seed = null,
        int? degreeOfParallelism = null,
        IProgress<EpochReport>? progress = null,
        CancellationToken cancellationToken = default)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(training);
        Argument.IsAtLeast(epochs, 1, nameof(epochs));
        var asked = batchSize ?? TNetwork.Info.MaxBatchSize;
        Argument.IsAtLeast(asked, 1, nameof(batchSize));
        Argument.IsAtLeast(degreeOfParallelism ?? 1, 1, nameof(degreeOfParallelism));
        TrainingCheck.RequireState<TNetwork>(training);
        TrainingCheck.RequirePlaceFor(loss, TNetwork.Info);
        DataCheck.Check(TNetwork.Info, data, loss, nameof(data));
        if (validation is not null)
        {
            DataCheck.Check(TNetwork.Info, validation, loss, nameof(validation));
        }
        else if (metrics is { Count: > 0 })
        {
            throw new ArgumentException("Expected validation data to measure the metrics on, found none.", nameof(metrics));
        }

        TrainingCheck.RequireDifferentNames(metrics);
        var size = int.Min(asked, data.KnownCount ?? int.MaxValue);
        TrainingCheck.RequireWholeBatches(size, TNetwork.Info);
        TrainingCheck.RequireRoom(size, data);
        int? batches = data.KnownCount is { } count ? ((count - 1) / size) + 1 : null;
        var chunk = int.Min(size, TNetwork.Info.MaxBatchSize);
        var options = new FitOptions
        {
            Epochs = epochs,
            BatchSize = size,
            BatchesPerEpoch = batches,
            Seed = seed ?? training.ShuffleSeed,
            AdaptsTo = NormalizationExtensions.NeedsAdaptation(network) ? data : null,
            Threads = degreeOfParallelism is { } degree
                ? DegreeOfParallelism.AtMost(degree, TNetwork.Info, chunk)
                : DegreeOfParallelism.Automatic(TNetwork.Info, chunk, (long?)batches * epochs ?? long.MaxValue, Environment.ProcessorCount),
            Validation = validation,
            Loss = loss,
            Metrics = metrics ?? [],
            Callbacks = new CallbackList(callbacks),
        };
        using var reader = data.CreateReader(size, options.Seed, loss is null ? TNetwork.Info.Loss : null);
        using var cancellation = cancellationToken.UnsafeRegister(static reader => ((BatchReader)reader!).Stop(), reader);
        return new FitLoop<TNetwork>(network, training, reader, data.HasLabels, options).Run(progress, cancellationToken);
    }

    /// <summary>Measures a network on some rows.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">The rows.</param>
    /// <param name="metrics">What to measure beside the loss, such as <see cref="F1"/>: each is reset, and afterwards holds what it measured.</param>
    /// <returns>
    /// The mean loss, for classifiers the accuracy, and the metrics' values. The loss is computed from the predictions, whose probabilities count as at least
    /// 1.2e-38: of a sure mistake it knows less than training does, which computes it from the logits. As in training it includes the penalties
    /// that the network declares, and takes smoothed labels where it declares those.
    /// </returns>
    /// <exception cref="ArgumentException">The data do not fit the network, or a metric the data.</exception>
    public static Evaluation Evaluate<TNetwork>(this TNetwork network, DataSet data, params Metric[] metrics)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(metrics);
        DataCheck.Check(TNetwork.Info, data, loss: null, nameof(data));
        var evaluator = new Evaluator(TNetwork.Info, metrics);
        evaluator.Prepare(data);
        return evaluator.Evaluate(network, data);
    }

    /// <summary>Makes an optimizer's state for a network, before the first step.</summary>
    /// <param name="optimizer">The rule of gradient descent.</param>
    /// <param name="info">The network's description.</param>
    public static OptimizerState CreateState(this Optimizer optimizer, NetworkInfo info)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        ArgumentNullException.ThrowIfNull(info);
        return optimizer.CreateState(info.TrainedLength);
    }

    /// <summary>
    /// Takes one step of gradient descent with the gradient that the state holds: of its last backward pass, or zero before the first. What
    /// the network declares of gradient clipping, weight decay and constraints is part of it.
    /// </summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network, whose parameters are changed.</param>
    /// <param name="training">The state of the backward pass.</param>
    /// <exception cref="ArgumentException">The state belongs to another network.</exception>
    public static void Update<TNetwork>(this TNetwork network, TrainingState training)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(training);
        TrainingCheck.RequireState<TNetwork>(training);
        training.Update.Run(network.Parameters);
    }
}
