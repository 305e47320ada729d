using Xunit;

namespace NetGen.IntegrationTests.Declarations;

internal static class Usable
{
    /// <summary>Predicts and trains, as far as the contract reaches.</summary>
    public static void Verify<TNetwork>()
        where TNetwork : class, INetwork<TNetwork>
    {
        var info = TNetwork.Info;
        var network = TNetwork.Create(seed: 1);
        var data = Samples.Data<TNetwork>(2 * info.MaxBatchSize);
        var before = network.Evaluate(data).Loss;
        network.Fit(data, new Adam(0.05f), epochs: 20);
        Assert.True(network.Evaluate(data).Loss < before, info.Name);
        var outputs = new float[info.OutputSize];
        network.PredictBatch(new Batch(data.Input(0), 1), outputs, new Workspace(info));
        Assert.All(outputs, output => Assert.True(float.IsFinite(output)));
        Assert.Contains(outputs, output => output != 0);
        Assert.StartsWith(info.Name, network.Summary());
    }
}
