using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Streaming;

/// <summary>TCN: the public <c>Process</c>, one block of steps a call.</summary>
internal sealed class TcnStreaming : Contestant
{
    private readonly float[] _signal;
    private readonly float[] _output;
    private readonly TcnNet.Streamer _streamer;

    /// <param name="network">The network.</param>
    /// <param name="signal">The inputs, which are taken in turn: whole blocks.</param>
    /// <param name="blockSize">The steps of a call.</param>
    internal TcnStreaming(TcnNet network, float[] signal, int blockSize)
    {
        _signal = signal;
        _output = new float[blockSize];
        _streamer = network.CreateStreamer(blockSize);
    }

    public override ReadOnlySpan<float> Result => _output.AsSpan(_output.Length - 1);

    public override void Restart() => _streamer.Reset();

    public override void Run(long count)
    {
        var (streamer, signal, output) = (_streamer, _signal, _output);
        var at = 0;
        for (var step = 0L; step < count; step += output.Length)
        {
            streamer.Process(signal.AsSpan(at, output.Length), output);
            at = at + output.Length < signal.Length ? at + output.Length : 0;
        }
    }
}
