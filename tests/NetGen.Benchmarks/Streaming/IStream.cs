namespace NetGen.Benchmarks.Streaming;

/// <summary>What a network's streamer has, whatever network it is of.</summary>
internal interface IStream
{
    void Process(ReadOnlySpan<float> input, Span<float> output);

    void Reset();
}
