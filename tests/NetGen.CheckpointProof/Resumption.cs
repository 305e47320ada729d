using NetGen.BitProof;
using NetGen.BitProof.Nets;

namespace NetGen.CheckpointProof;

/// <summary>Trains up to a number of epochs, from the file if there is one, and saves the training.</summary>
internal static class Resumption
{
    private const int Rows = 200;

    /// <returns>The hash of the parameters.</returns>
    internal static string Run(string path, int epochs)
    {
        var network = new Awkward(seed: 1);
        var optimizer = new Adam(new CosineSchedule(0.003f, epochs: 10));
        var training = File.Exists(path) ? network.ResumeTraining(path, optimizer) : new TrainingState(Awkward.Info, optimizer);
        network.Fit(SyntheticData.For(Awkward.Info, Rows), training, epochs - training.Epoch, seed: 3);
        network.SaveTraining(path, training);
        return $"{ParameterHash.Of(network):x16}";
    }
}
