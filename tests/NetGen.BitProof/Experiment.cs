namespace NetGen.BitProof;

/// <summary>Calls one of a network's own verbs, which its contract does not name.</summary>
internal delegate float StepCall<TNetwork>(TNetwork network, Batch batch, TrainingState training);

/// <summary>A network with its optimizer.</summary>
/// <param name="optimizer">The rule of gradient descent.</param>
/// <param name="train">The network's <c>TrainBatch</c>.</param>
/// <param name="computeGradients">The network's <c>ComputeGradients</c>.</param>
internal sealed class Experiment<TNetwork>(Optimizer optimizer, StepCall<TNetwork> train, StepCall<TNetwork> computeGradients) : IExperiment
    where TNetwork : class, INetwork<TNetwork>
{
    private const ulong NetworkSeed = 1;
    private const ulong OrderSeed = 3;

    /// <inheritdoc/>
    public string Name => TNetwork.Info.Name;

    private static int BatchSize => TNetwork.Info.MaxBatchSize;

    private static int Rows => (BatchSize * (IExperiment.StepsInEpoch - 1)) + int.Max(1, BatchSize * 3 / 5);

    /// <inheritdoc/>
    public ulong Run(TrainingPath path, int steps, int threads)
    {
        var network = TNetwork.Create(NetworkSeed);
        var data = SyntheticData.For(TNetwork.Info, Rows);
        var training = new TrainingState(TNetwork.Info, optimizer);
        var epochs = steps / IExperiment.StepsInEpoch;
        if (path == TrainingPath.Fit)
        {
            network.Fit(data, training, epochs, seed: OrderSeed, degreeOfParallelism: threads);
        }
        else
        {
            RunByHand(network, data, training, epochs, unfused: path == TrainingPath.Unfused);
        }

        return ParameterHash.Of(network);
    }

    private void RunByHand(TNetwork network, DataSet data, TrainingState training, int epochs, bool unfused)
    {
        var sampler = new BatchSampler(data.Count, BatchSize, OrderSeed);
        var rows = new BatchRows(TNetwork.Info);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            sampler.Shuffle(epoch);
            for (var batch = 0; batch < sampler.BatchCount; batch++)
            {
                if (unfused)
                {
                    computeGradients(network, rows.Gather(data, sampler.Batch(batch)), training);
                    network.Update(training);
                }
                else
                {
                    train(network, rows.Gather(data, sampler.Batch(batch)), training);
                }
            }
        }
    }
}
