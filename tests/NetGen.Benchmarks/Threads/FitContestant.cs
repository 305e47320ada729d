using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Threads;

/// <summary>W6 through <c>Fit</c>, which alone trains with several threads. A unit is an epoch.</summary>
internal sealed class FitContestant : Contestant
{
    private readonly Problem _problem;
    private readonly DataSet _data;
    private readonly int _threads;
    private readonly WideImageNet _network = new();
    private readonly float[] _loss = new float[1];
    private TrainingState _training = CreateState();

    internal FitContestant(Problem problem, int threads)
    {
        _problem = problem;
        _threads = threads;
        _data = DataSet.FromLabels(problem.Inputs, problem.Labels, WideImageNet.OutputSize);
    }

    public override ReadOnlySpan<float> Result => _loss;

    public override void Restart()
    {
        _network.CopyParametersFrom(_problem.Parameters);
        _training = CreateState();
    }

    public override void Run(long count) => Fit((int)count, _problem.BatchSize);

    /// <summary>
    /// Bytes that a step leaves to the garbage collector, on whatever thread. A call of Fit allocates its buffers; twice as many steps of
    /// half the rows differ from it only in the steps.
    /// </summary>
    internal double AllocatedBytesPerStep()
    {
        Restart();
        var (few, many) = (BytesOfFit(_problem.BatchSize), BytesOfFit(_problem.BatchSize / 2));
        return (double)(many - few) / _problem.Batches;
    }

    private static TrainingState CreateState() => new(WideImageNet.Info, new Adam(1e-3f));

    private long BytesOfFit(int batchSize)
    {
        Fit(epochs: 1, batchSize);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Fit(epochs: 1, batchSize);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private void Fit(int epochs, int batchSize) =>
        _loss[0] = (float)_network.Fit(_data, _training, epochs, batchSize, degreeOfParallelism: _threads).Last.Loss;
}
