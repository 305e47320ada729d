using Xunit;

namespace NetGen.IntegrationTests.Hostile;

/// <summary>A network in the middle of a training, of which a refused call may change no bit.</summary>
internal sealed class Victim<TNetwork>
    where TNetwork : class, INetwork<TNetwork>, INetworkVerbs
{
    public Victim()
    {
        // A real step and a forward pass, so that there are moments, gradients and activations to spoil.
        Network.TrainBatch(Samples.Inputs<TNetwork>(3), Samples.Targets<TNetwork>(3), Training);
        Network.Forward(Samples.Inputs<TNetwork>(2), Training);
        Network.PredictBatch(Samples.Inputs<TNetwork>(2), new float[2 * TNetwork.Info.OutputSize], Workspace);
        Array.Fill(Outputs, 7f);
    }

    public TNetwork Network { get; } = TNetwork.Create(1);

    public TrainingState Training { get; } = new(TNetwork.Info, new Adam());

    public Workspace Workspace { get; } = new(TNetwork.Info);

    /// <summary>Room for the outputs of four rows.</summary>
    public float[] Outputs { get; } = new float[4 * TNetwork.Info.OutputSize];

    /// <summary>Expects an exception that says all of this, and that nothing has changed.</summary>
    public void Refuses<TException>(Action call, params string[] fragments)
        where TException : Exception
    {
        var before = Capture();
        var exception = Assert.Throws<TException>(call);
        foreach (var fragment in fragments)
        {
            Assert.Contains(fragment, exception.Message);
        }

        Assert.Equal(before, Capture());
    }

    private int[] Capture() => [.. TrainingBits.Of(Network, Training), .. Bits.Of(Workspace.Activations.Span), .. Bits.Of(Outputs)];
}
