using NetGen;

namespace HowTrainingWorks.Overfitting;

/// <summary>One network trained on the noisy points.</summary>
/// <param name="Name">What keeps it from learning the noise.</param>
/// <param name="History">Its epochs.</param>
/// <param name="TrainingLoss">Its loss on the points it learned from, in the end.</param>
/// <param name="TestLoss">Its loss on the others.</param>
/// <param name="Heights">What it predicts for those.</param>
internal sealed record Attempt(string Name, TrainingHistory History, double TrainingLoss, double TestLoss, float[] Heights)
{
    private const int Epochs = 1500;
    private const float LearningRate = 0.005f;

    internal static Attempt Run<TNetwork>(string name, DataSet train, DataSet test, ulong seed, params TrainingCallback[] callbacks)
        where TNetwork : class, INetwork<TNetwork>
    {
        var network = TNetwork.Create(seed);
        var history = network.Fit(train, new Adam(LearningRate), Epochs, validation: test, seed: seed, callbacks: callbacks);
        var heights = new float[test.Count];
        network.PredictBatch(new Batch(Inputs(test), test.Count), heights, new Workspace(TNetwork.Info));
        return new Attempt(name, history, network.Evaluate(train).Loss, network.Evaluate(test).Loss, heights);
    }

    private static float[] Inputs(DataSet data) => [.. Enumerable.Range(0, data.Count).Select(row => data.Input(row)[0])];
}
