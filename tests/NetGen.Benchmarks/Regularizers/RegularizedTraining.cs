using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Regularizers;

/// <summary>A step on the rows of W5, handed over: against its time the call does not count.</summary>
internal delegate float Step<in TNetwork>(TNetwork network, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, TrainingState training);

/// <summary>W5 with another network of its layers, or another way to take the step. A unit is one step.</summary>
internal sealed class RegularizedTraining<TNetwork>(Problem problem, Step<TNetwork> step) : Contestant
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly Sgd _optimizer = new(0.01f, momentum: 0.9f);
    private readonly TNetwork _network = TNetwork.Create(seed: 0);
    private readonly float[] _loss = new float[1];
    private TrainingState? _training;
    private int _next;

    public override ReadOnlySpan<float> Result => _loss;

    public override void Restart()
    {
        _network.CopyParametersFrom(problem.Parameters);
        _training = new TrainingState(TNetwork.Info, _optimizer);
        _next = 0;
    }

    public override void Run(long count)
    {
        var (rows, size) = (problem.BatchSize, TNetwork.Info.InputSize);
        for (var i = 0L; i < count; i++)
        {
            _loss[0] = step(_network, problem.Inputs.AsSpan(_next * rows * size, rows * size), problem.Labels.AsSpan(_next * rows, rows), _training!);
            _next = (_next + 1) % problem.Batches;
        }
    }
}
