using NetGen.IntegrationTests.Ports;
using Xunit;

namespace NetGen.IntegrationTests.Hostile;

/// <summary>A backward pass without a forward pass, on networks of every kind that has methods of its own.</summary>
public sealed class BackwardTests
{
    private const int Rows = 2;

    private static readonly float[] Gradient = Samples.Uniform(Rows * 3, seed: 3);
    private static readonly float[] Board = Samples.Uniform(Rows * 6, seed: 4);
    private static readonly float[] Clock = Samples.Uniform(Rows * 2, seed: 5);
    private static readonly float[] Values = Samples.Uniform(Rows, seed: 6);
    private static readonly int[] Words = [1, 2, 3, 4, 10, 9, 8, 7];
    private static readonly int[] Labels = [2, 0];

    private static readonly Dictionary<string, Action> Kinds = new()
    {
        ["convolutions"] = () => Refuses<Pictures>(
            (network, training) => network.Forward(Samples.Inputs<Pictures>(Rows), training),
            (network, training) => network.ComputeGradients(Samples.Inputs<Pictures>(Rows), Labels, training),
            (network, training) => network.Backward(Gradient, training),
            (network, training) => network.BackwardFromLogits(Gradient, training)),
        ["recurrent"] = () => Refuses<Sequences>(
            (network, training) => network.Forward(Samples.Inputs<Sequences>(Rows), training),
            (network, training) => network.ComputeGradients(Samples.Inputs<Sequences>(Rows), Samples.Targets<Sequences>(Rows), training),
            (network, training) => network.Backward(Gradient.AsSpan(0, Rows * 2), training)),
        ["several outputs"] = () => Refuses<Agent>(
            (network, training) => network.Forward(Board, Clock, training),
            (network, training) => network.ComputeGradients(Board, Clock, Labels, Values, training),
            (network, training) => network.Backward(Gradient, Values, training),
            (network, training) => network.BackwardFromLogits(Gradient, Values, training)),
        ["indices"] = () => Refuses<Sentences>(
            (network, training) => network.Forward(Words, training),
            (network, training) => network.ComputeGradients(Words, Labels, training),
            (network, training) => network.Backward(Gradient, training),
            (network, training) => network.BackwardFromLogits(Gradient, training)),
    };

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void IsRefusedWithoutAForwardPass(string kind) => Kinds[kind]();

    /// <summary>On a fresh state, and where a step has overwritten what a forward pass kept; taken as soon as there is one again.</summary>
    private static void Refuses<TNetwork>(Action<TNetwork, TrainingState> forward, Action<TNetwork, TrainingState> step, params Action<TNetwork, TrainingState>[] backwards)
        where TNetwork : class, INetwork<TNetwork>
    {
        var network = TNetwork.Create(seed: 1);
        foreach (var backward in backwards)
        {
            var training = new TrainingState(TNetwork.Info, new Adam());
            Refuses(network, training, backward);
            forward(network, training);
            step(network, training);
            Refuses(network, training, backward);
            forward(network, training);
            backward(network, training);
        }
    }

    private static void Refuses<TNetwork>(TNetwork network, TrainingState training, Action<TNetwork, TrainingState> backward)
        where TNetwork : class, INetwork<TNetwork>
    {
        var before = TrainingBits.Of(network, training);
        var exception = Assert.Throws<InvalidOperationException>(() => backward(network, training));
        Assert.Equal("Expected a call of Forward on this state before Backward; found none, or another step since.", exception.Message);
        Assert.Equal(before, TrainingBits.Of(network, training));
    }
}
