using Xunit;

namespace NetGen.IntegrationTests.Learning;

/// <summary>A batch larger than the network takes at once is computed in chunks, with the gradient of the whole batch.</summary>
[Trait("Category", "Numerics")]
public sealed class AccumulationTests
{
    private const float Tolerance = 1e-6f;

    public static TheoryData<string> Optimizers => ["Sgd", "Adam"];

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void ItLearnsAsANetworkWithRoomForTheBatchDoes(string name)
    {
        var data = Samples.Data<Tiny>(230);
        Optimizer optimizer = name == "Sgd" ? new Sgd(0.1f, momentum: 0.9f) : new Adam(0.01f);
        var (chunked, whole) = (new Tiny(seed: 1), new Roomy(seed: 1));
        var history = chunked.Fit(data, optimizer, epochs: 5, batchSize: 100, validation: data);
        var expected = whole.Fit(data, optimizer, epochs: 5, batchSize: 100, validation: data);
        Near(ParametersOf(whole), ParametersOf(chunked));
        Assert.Equal(expected.Last.Loss, history.Last.Loss, 1e-6);
        Assert.Equal(expected.Last.ValidationLoss!.Value, history.Last.ValidationLoss!.Value, 1e-6);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void ThreadsChangeNoBit(int degree)
    {
        var data = Samples.Data<Awkward>(90);
        var (alone, together) = (new Awkward(seed: 1), new Awkward(seed: 1));
        var expected = alone.Fit(data, new Sgd(0.1f, momentum: 0.9f), epochs: 3, batchSize: 40, degreeOfParallelism: 1);
        var found = together.Fit(data, new Sgd(0.1f, momentum: 0.9f), epochs: 3, batchSize: 40, degreeOfParallelism: degree);
        Bits.Equal(ParametersOf(alone), ParametersOf(together));
        Assert.Equal(expected.Last with { Elapsed = default }, found.Last with { Elapsed = default });
    }

    [Fact]
    public void TheGradientIsTheSumOfTheChunksInTheirOrder()
    {
        const int Rows = 90;
        var data = Samples.Data<Tiny>(Rows);
        var (network, other) = (new Tiny(seed: 1), new TrainingState(Tiny.Info, new Adam()));
        var sum = new float[Tiny.Info.TrainedLength];
        network.Fit(data, new Adam(), epochs: 1, batchSize: Rows, callbacks: [new DelegateCallback
        {
            Gradient = context =>
            {
                var sampler = new BatchSampler(Rows, Rows, seed: 0);
                sampler.Shuffle(0);
                foreach (var chunk in sampler.Batch(0).ToArray().Chunk(Tiny.MaxBatchSize))
                {
                    var (inputs, targets) = (new float[chunk.Length * 2], new float[chunk.Length]);
                    data.CopyInputs(chunk, inputs);
                    data.CopyTargets(chunk, targets);
                    network.ComputeGradients(inputs, targets, other);
                    for (var i = 0; i < sum.Length; i++)
                    {
                        sum[i] += other.Gradients[i] * chunk.Length / Rows;
                    }
                }

                Near(sum, context.Training.Gradients);
            },
        }]);
        Assert.Contains(sum, value => value != 0);
    }

    [Fact]
    public void EveryRowCountsForTheAccuracy()
    {
        var data = Samples.Data<Digits>(100);
        var network = new Digits(seed: 1);
        var history = network.Fit(data, new Sgd(0f), epochs: 1, batchSize: 100, validation: data);
        Assert.Equal(history.Last.ValidationAccuracy!.Value, history.Last.Accuracy!.Value, 1e-12);
    }

    private static void Near(ReadOnlySpan<float> expected, ReadOnlySpan<float> found)
    {
        Assert.Equal(expected.Length, found.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.True(float.Abs(expected[i] - found[i]) <= Tolerance * (1 + float.Abs(expected[i])), $"Expected {expected[i]}, found {found[i]} at {i}.");
        }
    }

    private static Span<float> ParametersOf<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork> =>
        network.Parameters;
}
