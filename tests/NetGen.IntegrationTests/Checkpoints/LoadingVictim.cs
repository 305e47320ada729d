using Xunit;

namespace NetGen.IntegrationTests.Checkpoints;

/// <summary>A network whose parameters no refused file may change, however it is loaded.</summary>
internal sealed class LoadingVictim
{
    private readonly Foreign _network = new(seed: 1);

    /// <summary>Expects the file to be refused from memory and from streams, with a message that says all of this.</summary>
    public void Refuses(byte[] file, params string[] fragments) => Refuses(file, strict: true, fragments);

    /// <summary>The same if only part of the tensors is asked for.</summary>
    public void RefusesInPart(byte[] file, params string[] fragments) => Refuses(file, strict: false, fragments);

    private void Refuses(byte[] file, bool strict, string[] fragments)
    {
        Refuses(() => _network.LoadParameters(file, strict), fragments);
        Refuses(() => _network.LoadParameters(new MemoryStream(file), strict), fragments);
        Refuses(() => _network.LoadParameters(new UnseekableStream(file), strict), fragments);
    }

    private void Refuses(Action load, string[] fragments)
    {
        var before = Bits.Of(Parameters);
        var exception = Assert.Throws<CheckpointException>(load);
        Assert.All(fragments, fragment => Assert.Contains(fragment, exception.Message));
        Assert.Equal(before, Bits.Of(Parameters));
    }

    private Span<float> Parameters => ((INetwork<Foreign>)_network).Parameters;
}
