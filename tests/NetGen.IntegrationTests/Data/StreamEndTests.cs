using Xunit;

namespace NetGen.IntegrationTests.Data;

/// <summary>However a training on a stream ends, its thread ends with it, and the state stays of use.</summary>
public sealed class StreamEndTests
{
    private Thread? _reader;

    [Fact]
    public void WhatReadingThrowsEndsFit()
    {
        var failure = new InvalidTimeZoneException();
        var network = new Tiny(seed: 1);
        var training = new TrainingState(Tiny.Info, new Adam());
        Assert.Same(failure, Assert.Throws<InvalidTimeZoneException>(() => network.Fit(Endless(row => row < 100 ? 0 : throw failure), training, epochs: 1, batchSize: 8)));
        Assert.False(_reader!.IsAlive);
        network.Backward(network.Forward(Samples.Inputs<Tiny>(20), training), training);
    }

    [Fact]
    public void ARowThatIsWrongEndsFit()
    {
        var network = new Tiny(seed: 1);
        var error = Assert.Throws<ArgumentException>("data", () => network.Fit(Endless(row => row == 9 ? float.NaN : 0), new Adam(), epochs: 1));
        Assert.StartsWith("Expected finite inputs, found NaN in row 9, column 0.", error.Message);
        Assert.False(_reader!.IsAlive);
    }

    [Fact]
    public void ACancelledTrainingWaitsForOneRowOnly()
    {
        // The stream never ends, nor does a batch of it: rows stop coming fast once cancelled.
        using var source = new CancellationTokenSource();
        var network = new Tiny(seed: 1);
        Assert.Throws<OperationCanceledException>(() => network.Fit(
            Endless(row =>
            {
                if (row == 40)
                {
                    source.Cancel();
                }

                return row <= 41 ? 0 : throw new InvalidOperationException("read on");
            }),
            new Adam(),
            epochs: 1,
            cancellationToken: source.Token));
        Assert.False(_reader!.IsAlive);
    }

    [Fact]
    public void ACallbackThatThrowsEndsTheThread()
    {
        var network = new Tiny(seed: 1);
        Assert.Throws<InvalidTimeZoneException>(() => network.Fit(Endless(_ => 0), new Adam(), epochs: 1, callbacks: [new Throwing()]));
        Assert.False(_reader!.IsAlive);
    }

    [Fact]
    public void StepsOnAStreamAllocateNothing()
    {
        // What surrounds the steps may be compiled anew between two runs, and then allocate an object fewer: so neighbours are compared, to the byte.
        Assert.Contains(0, Enumerable.Range(0, 5).Select(_ => BytesOfFit(rows: 4000) - BytesOfFit(rows: 400)));
    }

    private static long BytesOfFit(int rows)
    {
        var items = new float[rows];
        var network = new Tiny(seed: 1);
        var stream = DataStream.From(() => items, 2, 1, (item, input, _) => input[0] = item);
        return Allocation.Allocated.Bytes(() => network.Fit(stream, new Sgd(0.1f), epochs: 2, batchSize: 8));
    }

    private DataStream Endless(Func<int, float> value) => DataStream.From(Rows, 2, 1, (row, input, _) => input[0] = value(row));

    private IEnumerable<int> Rows()
    {
        _reader = Thread.CurrentThread;
        for (var row = 0; ; row++)
        {
            yield return row;
        }
    }

    private sealed class Throwing : TrainingCallback
    {
        public override void OnBatchEnd(TrainingContext context) => throw new InvalidTimeZoneException();
    }
}
