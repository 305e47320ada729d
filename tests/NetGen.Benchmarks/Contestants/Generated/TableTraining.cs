using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Contestants.Generated;

/// <summary>W4: the public <c>TrainBatch</c>, its checks included.</summary>
internal sealed class TableTraining(Problem problem) : GeneratedTraining<TableNet>(problem, new Adam(1e-3f))
{
    private const int BatchSize = TableNet.MaxBatchSize;

    public override void Run(long count)
    {
        var (network, training, inputs, targets) = (Network, Training, Problem.Inputs, Problem.Targets);
        for (var step = 0L; step < count; step++)
        {
            var batch = NextBatch();
            Loss = network.TrainBatch(
                inputs.AsSpan(batch * BatchSize * TableNet.InputSize, BatchSize * TableNet.InputSize),
                targets.AsSpan(batch * BatchSize, BatchSize),
                training);
        }
    }
}
