using NetGen.Benchmarks.Contestants;

namespace NetGen.Benchmarks.Streaming;

/// <summary>The public <c>Process</c>, one block of steps a call. The stream is a structure, so that calls of it are those of a user.</summary>
/// <param name="stream">The stream.</param>
/// <param name="signal">The inputs, which are taken in turn: whole blocks.</param>
/// <param name="blockSize">The steps of a call.</param>
internal sealed class StreamContestant<TStream>(TStream stream, float[] signal, int blockSize) : Contestant
    where TStream : struct, IStream
{
    private readonly float[] _output = new float[blockSize];

    public override ReadOnlySpan<float> Result => _output.AsSpan(_output.Length - 1);

    public override void Restart() => stream.Reset();

    public override void Run(long count)
    {
        var (streamer, inputs, output) = (stream, signal, _output);
        var at = 0;
        for (var step = 0L; step < count; step += output.Length)
        {
            streamer.Process(inputs.AsSpan(at, output.Length), output);
            at = at + output.Length < inputs.Length ? at + output.Length : 0;
        }
    }
}
