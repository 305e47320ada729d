using Xunit;

namespace NetGen.IntegrationTests.Threads;

/// <summary>Many threads may predict on one network while nobody trains it.</summary>
public sealed class PredictInThreadsTests
{
    private const int Threads = 4;
    private const int Rounds = 300;
    private const int Rows = 70;

    [Fact]
    public void OnTheStack() => Verify<Tiny>();

    [Fact]
    public void InTheThreadsBuffer()
    {
        Verify<Wide>();
        Verify<Awkward>();
        Verify<Pictures>();
        Verify<Sequences>();
        Verify<Residual>();
        Verify<Repeated>();
    }

    [Fact]
    public void Classes()
    {
        var network = new Digits(seed: 1);
        var inputs = Samples.Inputs<Digits>(Rows);
        int[] PredictAll() => [.. Enumerable.Range(0, Rows).Select(row => network.PredictClass(inputs.AsSpan(row * Digits.InputSize, Digits.InputSize)))];
        var expected = PredictAll();
        Assert.NotEqual(Enumerable.Repeat(expected[0], Rows), expected);
        InThreads(() => Assert.Equal(expected, PredictAll()));
    }

    private static void Verify<TNetwork>()
        where TNetwork : class, INetwork<TNetwork>, INetworkVerbs
    {
        var network = TNetwork.Create(1);
        var (inputSize, outputSize) = (TNetwork.Info.InputSize, TNetwork.Info.OutputSize);
        var inputs = Samples.Inputs<TNetwork>(Rows);
        var (rows, batch) = (new float[Rows * outputSize], new float[Rows * outputSize]);
        PredictRows(network, inputs, rows);
        network.PredictBatch(inputs, batch);
        InThreads(() =>
        {
            var found = new float[Rows * outputSize];
            PredictRows(network, inputs, found);
            Bits.Equal(rows, found);
            network.PredictBatch(inputs, found);
            Bits.Equal(batch, found);
            // Another number of rows, so that threads write to different places of their buffers.
            var some = Rows / 3;
            network.PredictBatch(inputs.AsSpan(0, some * inputSize), found.AsSpan(0, some * outputSize));
            Bits.Equal(batch.AsSpan(0, some * outputSize), found.AsSpan(0, some * outputSize));
        });
    }

    private static void PredictRows<TNetwork>(TNetwork network, float[] inputs, float[] outputs)
        where TNetwork : class, INetwork<TNetwork>, INetworkVerbs
    {
        var (inputSize, outputSize) = (TNetwork.Info.InputSize, TNetwork.Info.OutputSize);
        for (var row = 0; row < Rows; row++)
        {
            network.Predict(inputs.AsSpan(row * inputSize, inputSize), outputs.AsSpan(row * outputSize, outputSize));
        }
    }

    private static void InThreads(Action round)
    {
        using var start = new Barrier(Threads);
        Task.WaitAll([.. Enumerable.Range(0, Threads).Select(_ => Task.Factory.StartNew(Repeat, TaskCreationOptions.LongRunning))]);

        void Repeat()
        {
            start.SignalAndWait();
            for (var count = 0; count < Rounds; count++)
            {
                round();
            }
        }
    }
}
