using NetGen.IntegrationTests.Allocation;
using NetGen.IntegrationTests.Nets;
using Xunit;

namespace NetGen.IntegrationTests.Streaming;

/// <summary>Streamers: the same bits as the batch form, in blocks of any length.</summary>
public class StreamerTests
{
    private delegate void Block(ReadOnlySpan<float> input, Span<float> output);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    public void SequencesHaveTheBitsOfTheBatchForm(int block)
    {
        var (gru, lstm, deep, repeated) = (new GruStream(seed: 3), new LstmStream(seed: 4), new DeepStream(seed: 5), new RepeatedStream(seed: 6));
        Check(gru.PredictBatch, gru.CreateStreamer(block).Process, 40, 1, 1, block);
        Check(lstm.PredictBatch, lstm.CreateStreamer(block).Process, 40, 2, 2, block);
        Check(deep.PredictBatch, deep.CreateStreamer(block).Process, 40, 3, 3, block);
        Check(repeated.PredictBatch, repeated.CreateStreamer(block).Process, 40, 4, 1, block);
    }

    [Fact]
    public void EveryStepIsTheLastSoFar()
    {
        var network = new ClassStream(seed: 6);
        var streamer = network.CreateStreamer(5);
        var (input, expected) = (Signal(12 * 2), new float[3]);
        network.PredictBatch(input, expected);

        var outputs = new float[12 * 3];
        Stream(streamer.Process, input, outputs, 12, 2, 3, block: 5);

        Assert.Equal(expected, outputs[^3..]);
    }

    [Fact]
    public void InputAndOutputMayBeTheSame()
    {
        var (network, values) = (new LstmStream(seed: 4), Signal(80));
        var expected = new float[80];
        network.PredictBatch(values, expected);

        network.CreateStreamer(40).Process(values, values);

        Assert.Equal(expected, values);
    }

    [Fact]
    public void ResetForgetsEvenWhatIsNotANumber()
    {
        var (network, signal) = (new DeepStream(seed: 5), Signal(40 * 3));
        var streamer = network.CreateStreamer();
        var (fresh, spoiled, after) = (new float[40 * 3], new float[3], new float[40 * 3]);
        streamer.Process(signal, fresh);
        streamer.Process([float.NaN, 0f, 0f], spoiled);
        streamer.Reset();
        streamer.Process(signal, after);

        Assert.All(spoiled, value => Assert.True(float.IsNaN(value)));
        Assert.Equal(fresh, after);
    }

    [Fact]
    public void StreamersReadTheParametersAsTheyAre()
    {
        var network = new GruStream(seed: 1);
        var streamer = network.CreateStreamer();
        network.CopyParametersFrom(Signal(GruStream.ParameterCount));
        Check(network.PredictBatch, streamer.Process, 40, 1, 1, block: 40);
    }

    [Fact]
    public void TinyValuesCountAsZero()
    {
        var network = new GruStream(seed: 1);
        var (zeros, denormals) = (new float[40], new float[40]);
        network.CreateStreamer().Process(new float[40], zeros);
        network.CreateStreamer().Process([.. Enumerable.Repeat(1e-40f, 40)], denormals);
        Assert.Equal(zeros, denormals);
    }

    [Fact]
    public void StepsAllocateNothing()
    {
        var (streamer, input, output) = (new DeepStream().CreateStreamer(8), Signal(8 * 3), new float[8 * 3]);
        Allocated.Nothing(() => streamer.Process(input, output));
    }

    [Theory]
    [InlineData(9, 9, "Expected at most 8 steps, found 9.")]
    [InlineData(8, 7, "Expected 8 values for 8 steps, found 7.")]
    public void WrongLengthsAreNamed(int inputs, int outputs, string message)
    {
        var streamer = new GruStream().CreateStreamer(8);
        var thrown = Assert.Throws<ArgumentException>(() => streamer.Process(new float[inputs], new float[outputs]));
        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InputsAreWholeSteps() => Assert.StartsWith(
        "Expected steps of 2 values, found 3 values.",
        Assert.Throws<ArgumentException>(() => new LstmStream().CreateStreamer(8).Process(new float[3], new float[2])).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void BlockSizeIsInRange(int size) => Assert.Throws<ArgumentOutOfRangeException>(() => new GruStream().CreateStreamer(size));

    [Fact]
    public void NetworksThatMixStepsHaveNone() => Assert.Null(typeof(Unstreamable).GetMethod("CreateStreamer"));

    private static void Check(Block batch, Block streamer, int steps, int inputs, int outputs, int block)
    {
        var signal = Signal(steps * inputs);
        var (expected, actual) = (new float[steps * outputs], new float[steps * outputs]);
        batch(signal, expected);
        Stream(streamer, signal, actual, steps, inputs, outputs, block);
        Assert.Equal(expected, actual);
    }

    private static void Stream(Block streamer, float[] signal, float[] outputs, int steps, int inputSize, int outputSize, int block)
    {
        for (var step = 0; step < steps; step += block)
        {
            var count = int.Min(block, steps - step);
            streamer(signal.AsSpan(step * inputSize, count * inputSize), outputs.AsSpan(step * outputSize, count * outputSize));
        }
    }

    private static float[] Signal(int length)
    {
        var random = new SeededRandom(7);
        return [.. Enumerable.Range(0, length).Select(_ => random.NextNormal())];
    }
}
