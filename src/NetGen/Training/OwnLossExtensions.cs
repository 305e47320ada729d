namespace NetGen;

/// <summary>Single steps and evaluation with a loss of one's own in place of the declared one.</summary>
public static class OwnLossExtensions
{
    /// <summary>Takes one step of gradient descent on a batch. If the loss is not finite the parameters stay as they are.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network, whose parameters are changed.</param>
    /// <param name="inputs">Rows of inputs, 1 to the network's <c>MaxBatchSize</c> of them; of several inputs all rows of one behind those of the other.</param>
    /// <param name="targets">A row of targets for each row of inputs, finite; of several outputs likewise.</param>
    /// <param name="training">A training state made from the network's description.</param>
    /// <param name="loss">What to minimise.</param>
    /// <param name="sampleWeights">What each row counts, at least 0; if empty, all the same.</param>
    /// <returns>The batch's loss before the step.</returns>
    /// <exception cref="ArgumentException">A length or value is out of range or not finite, or the state belongs to another network; nothing is changed.</exception>
    /// <remarks>The first call on a state allocates memory for the rows that the loss sees.</remarks>
    public static float TrainBatch<TNetwork>(
        this TNetwork network,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> targets,
        TrainingState training,
        ILoss loss,
        ReadOnlySpan<float> sampleWeights = default)
        where TNetwork : class, INetwork<TNetwork> =>
        TrainBatch(network, BatchOf<TNetwork>(inputs, default, targets, sampleWeights), training, loss);

    /// <summary>As <see cref="TrainBatch{TNetwork}(TNetwork, ReadOnlySpan{float}, ReadOnlySpan{float}, TrainingState, ILoss, ReadOnlySpan{float})"/>, for a network that reads indices.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network, whose parameters are changed.</param>
    /// <param name="inputs">The rows of the inputs of numbers, 1 to the network's <c>MaxBatchSize</c> of them; empty if there are none.</param>
    /// <param name="indices">The rows of the inputs of indices; of several all rows of one behind those of the other.</param>
    /// <param name="targets">A row of targets for each row of inputs, finite; of several outputs all rows of one behind those of the other.</param>
    /// <param name="training">A training state made from the network's description.</param>
    /// <param name="loss">What to minimise.</param>
    /// <param name="sampleWeights">What each row counts, at least 0; if empty, all the same.</param>
    /// <returns>The batch's loss before the step.</returns>
    /// <exception cref="ArgumentException">A length or value is out of range or not finite, or the state belongs to another network; nothing is changed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is outside its vocabulary.</exception>
    /// <remarks>The first call on a state allocates memory for the rows that the loss sees.</remarks>
    public static float TrainBatch<TNetwork>(
        this TNetwork network,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<int> indices,
        ReadOnlySpan<float> targets,
        TrainingState training,
        ILoss loss,
        ReadOnlySpan<float> sampleWeights = default)
        where TNetwork : class, INetwork<TNetwork> =>
        TrainBatch(network, BatchOf<TNetwork>(inputs, indices, targets, sampleWeights), training, loss);

    /// <summary>Computes the loss of a batch and its gradient, which the state then holds. Parameters do not change.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="inputs">Rows of inputs, 1 to the network's <c>MaxBatchSize</c> of them; of several inputs all rows of one behind those of the other.</param>
    /// <param name="targets">A row of targets for each row of inputs, finite; of several outputs likewise.</param>
    /// <param name="training">A training state made from the network's description.</param>
    /// <param name="loss">What to compute.</param>
    /// <param name="sampleWeights">What each row counts, at least 0; if empty, all the same.</param>
    /// <returns>The batch's loss.</returns>
    /// <exception cref="ArgumentException">A length or value is out of range or not finite, or the state belongs to another network; nothing is changed.</exception>
    /// <remarks>The first call on a state allocates memory for the rows that the loss sees.</remarks>
    public static float ComputeGradients<TNetwork>(
        this TNetwork network,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> targets,
        TrainingState training,
        ILoss loss,
        ReadOnlySpan<float> sampleWeights = default)
        where TNetwork : class, INetwork<TNetwork> =>
        ComputeGradients(network, BatchOf<TNetwork>(inputs, default, targets, sampleWeights), training, loss);

    /// <summary>As <see cref="ComputeGradients{TNetwork}(TNetwork, ReadOnlySpan{float}, ReadOnlySpan{float}, TrainingState, ILoss, ReadOnlySpan{float})"/>, for a network that reads indices.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="inputs">The rows of the inputs of numbers, 1 to the network's <c>MaxBatchSize</c> of them; empty if there are none.</param>
    /// <param name="indices">The rows of the inputs of indices; of several all rows of one behind those of the other.</param>
    /// <param name="targets">A row of targets for each row of inputs, finite; of several outputs all rows of one behind those of the other.</param>
    /// <param name="training">A training state made from the network's description.</param>
    /// <param name="loss">What to compute.</param>
    /// <param name="sampleWeights">What each row counts, at least 0; if empty, all the same.</param>
    /// <returns>The batch's loss.</returns>
    /// <exception cref="ArgumentException">A length or value is out of range or not finite, or the state belongs to another network; nothing is changed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is outside its vocabulary.</exception>
    /// <remarks>The first call on a state allocates memory for the rows that the loss sees.</remarks>
    public static float ComputeGradients<TNetwork>(
        this TNetwork network,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<int> indices,
        ReadOnlySpan<float> targets,
        TrainingState training,
        ILoss loss,
        ReadOnlySpan<float> sampleWeights = default)
        where TNetwork : class, INetwork<TNetwork> =>
        ComputeGradients(network, BatchOf<TNetwork>(inputs, indices, targets, sampleWeights), training, loss);

    /// <summary>Measures a network on some rows with a loss of one's own, which sees all of them at once.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">The rows.</param>
    /// <param name="loss">The loss to measure.</param>
    /// <param name="metrics">What to measure beside it.</param>
    /// <exception cref="ArgumentException">The data do not fit the network, or a metric the data.</exception>
    public static Evaluation Evaluate<TNetwork>(this TNetwork network, DataSet data, ILoss loss, params Metric[] metrics)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(metrics);
        DataCheck.Check(TNetwork.Info, data, loss, nameof(data));
        var evaluator = new Evaluator(TNetwork.Info, metrics, loss);
        evaluator.Prepare(data);
        return evaluator.Evaluate(network, data);
    }

    private static Batch BatchOf<TNetwork>(
        ReadOnlySpan<float> inputs, ReadOnlySpan<int> indices, ReadOnlySpan<float> targets, ReadOnlySpan<float> sampleWeights)
        where TNetwork : class, INetwork<TNetwork>
    {
        var info = TNetwork.Info;
        var rows = info.NumberCount > 0 ? inputs.Length / info.NumberCount : indices.Length / info.IndexCount;
        return new Batch(inputs, targets, rows, sampleWeights) { Indices = indices };
    }

    private static float TrainBatch<TNetwork>(TNetwork network, Batch batch, TrainingState training, ILoss loss)
        where TNetwork : class, INetwork<TNetwork>
    {
        var value = ComputeGradients(network, batch, training, loss);
        if (float.IsFinite(value) && TNetwork.Info.TrainedLength > 0)
        {
            training.Update.Run(network.Parameters);
        }

        return value;
    }

    private static float ComputeGradients<TNetwork>(TNetwork network, Batch batch, TrainingState training, ILoss loss)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(training);
        TrainingCheck.RequireState<TNetwork>(training);
        TrainingCheck.RequirePlaceFor(loss ?? throw new ArgumentNullException(nameof(loss)), TNetwork.Info);
        BatchCheck.Check(TNetwork.Info, batch, loss);
        return OwnLossStep.Run(network, batch, training, loss);
    }
}
