namespace NetGen;

/// <summary>The training of one class of networks.</summary>
internal sealed class NetworkTrainingContext<TNetwork>(TNetwork network, TrainingState training, TrainingHistory history)
    : TrainingContext(TNetwork.Info, training, history)
    where TNetwork : class, INetwork<TNetwork>
{
    public override object Network => network;

    public override Span<float> Parameters => network.Parameters;
}
