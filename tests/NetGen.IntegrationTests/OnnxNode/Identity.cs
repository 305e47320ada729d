namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>
/// A network needs something to train, so those that stand for an activation alone have a layer in front that changes no bit of finite values.
/// </summary>
internal static class Identity
{
    public static TNetwork Create<TNetwork>()
        where TNetwork : class, INetwork<TNetwork>
    {
        var network = TNetwork.Create(seed: 1);
        network.Parameters.Clear();
        var weights = TNetwork.Info.Tensors.Single(tensor => tensor.Role == "Weights").In(network.Parameters);
        for (var index = 0; index < weights.Rows; index++)
        {
            weights[index, index] = 1f;
        }

        return network;
    }
}
