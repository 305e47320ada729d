using NetGen.Benchmarks.Contestants;

namespace NetGen.Benchmarks.Fitting;

/// <summary>Trains through <c>Fit</c>, with so many threads. A unit is an epoch.</summary>
internal sealed class FitContestant<TNetwork>(float[] parameters, TrainingData data, Optimizer optimizer, int batchSize, int threads) : Contestant
    where TNetwork : class, INetwork<TNetwork>
{
    private const int AllocationTries = 5;

    private readonly TNetwork _network = TNetwork.Create(seed: 0);
    private readonly float[] _loss = new float[1];
    private TrainingState _training = new(TNetwork.Info, optimizer);

    public override ReadOnlySpan<float> Result => _loss;

    public override void Restart()
    {
        _network.CopyParametersFrom(parameters);
        _training = new TrainingState(TNetwork.Info, optimizer);
    }

    public override void Run(long count) => Fit((int)count, batchSize);

    /// <summary>
    /// Bytes that a step leaves to the garbage collector, on whatever thread. A call of Fit allocates its buffers; twice as many steps of
    /// half the rows differ from it only in the steps.
    /// </summary>
    /// <param name="steps">The steps in an epoch.</param>
    internal double AllocatedBytesPerStep(int steps)
    {
        Restart();
        var (few, many) = (BytesOfFit(1, batchSize), BytesOfFit(1, batchSize / 2));
        return (double)(many - few) / steps;
    }

    /// <summary>Bytes that an epoch leaves to the garbage collector.</summary>
    internal double AllocatedBytesPerEpoch()
    {
        const int More = 4;
        Restart();
        var (few, many) = (BytesOfFit(1, batchSize), BytesOfFit(1 + More, batchSize));
        return (double)(many - few) / More;
    }

    /// <summary>The fewest of some tries: what waiting for a busy core costs the runtime once is not a step's.</summary>
    private long BytesOfFit(int epochs, int rows)
    {
        var fewest = long.MaxValue;
        for (var i = 0; i < AllocationTries; i++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            Fit(epochs, rows);
            fewest = long.Min(fewest, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return fewest;
    }

    private void Fit(int epochs, int rows) =>
        _loss[0] = (float)_network.Fit(data, _training, epochs, rows, degreeOfParallelism: threads).Last.Loss;
}
