using System.Runtime;
using NetGen.IntegrationTests.Allocation;
using NetGen.IntegrationTests.Nets;
using Xunit;

namespace NetGen.IntegrationTests.Streaming;

/// <summary>Streamers: the same bits as the batch form, in blocks of any length.</summary>
public class StreamerTests
{
    private delegate void Block<TInput>(ReadOnlySpan<TInput> input, Span<float> output);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    [Trait("Category", "Numerics")]
    public void SequencesHaveTheBitsOfTheBatchForm(int block)
    {
        var (gru, lstm, deep, repeated) = (new GruStream(seed: 3), new LstmStream(seed: 4), new DeepStream(seed: 5), new RepeatedStream(seed: 6));
        Check(gru.PredictBatch, gru.CreateStreamer(block).Process, 40, 1, 1, block);
        Check(lstm.PredictBatch, lstm.CreateStreamer(block).Process, 40, 2, 2, block);
        Check(deep.PredictBatch, deep.CreateStreamer(block).Process, 40, 3, 3, block);
        Check(repeated.PredictBatch, repeated.CreateStreamer(block).Process, 40, 4, 1, block);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(150)]
    [Trait("Category", "Numerics")]
    public void ConvolutionsAndBranchesHaveTheBitsOfTheBatchForm(int block)
    {
        var (causal, residual, token, normalized) = (new CausalStream(seed: 3), new ResidualStream(seed: 4), new TokenStream(seed: 5), new NormalizedStream());
        residual.CopyParametersFrom([.. Signal(ResidualStream.ParameterCount).Select(float.Abs)]);
        normalized.CopyParametersFrom([.. Signal(NormalizedStream.ParameterCount).Select(float.Abs)]);
        Check(causal.PredictBatch, causal.CreateStreamer(block).Process, 150, 1, 2, block);
        Check(residual.PredictBatch, residual.CreateStreamer(block).Process, 90, 3, 1, block);
        Check(normalized.PredictBatch, normalized.CreateStreamer(block).Process, 40, 2, 1, block);
        Check(token.PredictBatch, token.CreateStreamer(block).Process, Indices(70), 70, 4, block);
    }

    [Fact]
    public void NoStepIsLostWhenBuffersAreFull()
    {
        // Blocks of all lengths, over several rounds of every buffer: as if all went through in one call.
        var network = new CausalStream(seed: 3);
        var (whole, pieces) = (network.CreateStreamer(3000), network.CreateStreamer());
        var (signal, expected, actual) = (Signal(3000), new float[6000], new float[6000]);
        whole.Process(signal, expected);
        for (int first = 0, block = 1; first < signal.Length; first += block, block = int.Min((block * 7 % 131) + 1, signal.Length - first))
        {
            pieces.Process(signal.AsSpan(first, block), actual.AsSpan(2 * first, 2 * block));
        }

        Assert.Equal(expected, actual);
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

        var normalized = new NormalizedClassStream(seed: 6);
        normalized.PredictBatch(input, expected);
        Stream(normalized.CreateStreamer(5).Process, input, outputs, 12, 2, 3, block: 5);
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
    public void ResetForgetsInputsThatConvolutionsRemember()
    {
        var (network, signal) = (new ResidualStream(seed: 5), Signal(40 * 3));
        var streamer = network.CreateStreamer();
        var (fresh, spoiled, after) = (new float[40], new float[40], new float[40]);
        streamer.Process(signal, fresh);
        streamer.Process([float.NaN, .. signal[1..]], spoiled);
        streamer.Reset();
        streamer.Process(signal, after);

        Assert.Contains(float.NaN, spoiled);
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
    public void TinyProductsCountAsZero()
    {
        var network = new SquareStream();
        network.CopyParametersFrom([1f, 2f, 3f, 0f]);
        var (input, whole, steps) = (new float[36], new float[12], new float[12]);
        input.AsSpan().Fill(1e-10f);
        network.PredictBatch(input, whole);
        network.CreateStreamer().Process(input, steps);
        Assert.All(whole, value => Assert.InRange(value, 5e-20f, 7e-20f));
        Assert.All(steps, value => Assert.Equal(0f, value));
    }

    [Fact]
    public void StepsAllocateNothing()
    {
        var (streamer, input, output) = (new DeepStream().CreateStreamer(8), Signal(8 * 3), new float[8 * 3]);
        Allocated.Nothing(() => streamer.Process(input, output));
        var (residual, token, indices) = (new ResidualStream().CreateStreamer(8), new TokenStream().CreateStreamer(8), Indices(8));
        Allocated.Nothing(() => residual.Process(input, output.AsSpan(0, 8)));
        Allocated.Nothing(() => token.Process(indices.AsSpan(0, 6), output));
    }

    [Fact]
    public void NothingIsCompiledBehindCreateStreamer()
    {
        var (residual, token) = (new ResidualStream().CreateStreamer(), new TokenStream().CreateStreamer());
        var (deep, lstm, classes) = (new DeepStream().CreateStreamer(), new LstmStream().CreateStreamer(), new ClassStream().CreateStreamer());
        var (input, output, indices) = (Signal(100 * 3), new float[100 * 4], Indices(100));
        var before = JitInfo.GetCompiledMethodCount(currentThread: true);
        residual.Process(input, output.AsSpan(0, 100));
        token.Process(indices, output);
        deep.Process(input, output.AsSpan(0, 300));
        lstm.Process(input.AsSpan(0, 200), output.AsSpan(0, 200));
        classes.Process(input.AsSpan(0, 200), output.AsSpan(0, 300));
        Assert.Equal(before, JitInfo.GetCompiledMethodCount(currentThread: true));
    }

    [Fact]
    public void OutputsMustNotMeetInputsThatAreStillToBeRead()
    {
        var values = new float[9];
        var thrown = Assert.Throws<ArgumentException>(() => new GruStream().CreateStreamer(8).Process(values.AsSpan(0, 8), values.AsSpan(1, 8)));
        Assert.StartsWith("Expected outputs that lie apart from the inputs, or begin where they begin and are no longer, found a distance of 1 value.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void IndicesAreOfTheVocabulary()
    {
        var streamer = new TokenStream().CreateStreamer(8);
        var (outputs, first) = (new float[8], new float[8]);
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => streamer.Process([3, 7], outputs));
        Assert.StartsWith("Expected indices from 0 to 6, a vocabulary of 7; found 7 in step 1.", thrown.Message, StringComparison.Ordinal);
        Assert.All(outputs, value => Assert.Equal(0f, value));

        streamer.Process([3, 4], outputs);
        new TokenStream().CreateStreamer(8).Process([3, 4], first);
        Assert.Equal(first, outputs);
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
    public void NetworksThatMixStepsHaveNone() =>
        Assert.All([typeof(Unstreamable), typeof(LooksAhead)], network => Assert.Null(network.GetMethod("CreateStreamer")));

    private static void Check(Block<float> batch, Block<float> streamer, int steps, int inputs, int outputs, int block) =>
        Check(batch, streamer, Signal(steps * inputs), steps, outputs, block);

    private static void Check<TInput>(Block<TInput> batch, Block<TInput> streamer, TInput[] signal, int steps, int outputs, int block)
    {
        var (expected, actual) = (new float[steps * outputs], new float[steps * outputs]);
        batch(signal, expected);
        Stream(streamer, signal, actual, steps, signal.Length / steps, outputs, block);
        Assert.Equal(expected, actual);
    }

    private static void Stream<TInput>(Block<TInput> streamer, TInput[] signal, float[] outputs, int steps, int inputSize, int outputSize, int block)
    {
        for (var step = 0; step < steps; step += block)
        {
            var count = int.Min(block, steps - step);
            streamer(signal.AsSpan(step * inputSize, count * inputSize), outputs.AsSpan(step * outputSize, count * outputSize));
        }
    }

    private static int[] Indices(int length) => [.. Enumerable.Range(0, length).Select(index => index * 5 % 7)];

    private static float[] Signal(int length)
    {
        var random = new SeededRandom(7);
        return [.. Enumerable.Range(0, length).Select(_ => random.NextNormal())];
    }
}
