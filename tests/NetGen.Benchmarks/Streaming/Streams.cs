using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Streaming;

/// <summary>W3a.</summary>
internal readonly struct GruStream(GruNet network, int blockSize) : IStream
{
    private readonly GruNet.Streamer _streamer = network.CreateStreamer(blockSize);

    public void Process(ReadOnlySpan<float> input, Span<float> output) => _streamer.Process(input, output);

    public void Reset() => _streamer.Reset();
}

/// <summary>W3b.</summary>
internal readonly struct LstmStream(LstmNet network, int blockSize) : IStream
{
    private readonly LstmNet.Streamer _streamer = network.CreateStreamer(blockSize);

    public void Process(ReadOnlySpan<float> input, Span<float> output) => _streamer.Process(input, output);

    public void Reset() => _streamer.Reset();
}

/// <summary>TCN.</summary>
internal readonly struct TcnStream(TcnNet network, int blockSize) : IStream
{
    private readonly TcnNet.Streamer _streamer = network.CreateStreamer(blockSize);

    public void Process(ReadOnlySpan<float> input, Span<float> output) => _streamer.Process(input, output);

    public void Reset() => _streamer.Reset();
}
