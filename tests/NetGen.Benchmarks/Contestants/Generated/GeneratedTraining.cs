using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Contestants.Generated;

/// <summary>What training a generated network takes, except the call of its class, which must be direct.</summary>
internal abstract class GeneratedTraining<TNetwork>(Problem problem, Optimizer optimizer) : Contestant
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly float[] _loss = new float[1];
    private int _next;

    public override ReadOnlySpan<float> Result => _loss;

    protected TNetwork Network { get; } = TNetwork.Create(seed: 0);

    protected Problem Problem { get; } = problem;

    protected TrainingState Training { get; private set; } = new(TNetwork.Info, optimizer);

    protected float Loss
    {
        set => _loss[0] = value;
    }

    public override void Restart()
    {
        Network.CopyParametersFrom(Problem.Parameters);
        Training = new TrainingState(TNetwork.Info, optimizer);
        _next = 0;
    }

    /// <summary>The index of the batch whose turn it is.</summary>
    protected int NextBatch()
    {
        var batch = _next;
        _next = batch + 1 == Problem.Batches ? 0 : batch + 1;
        return batch;
    }
}
