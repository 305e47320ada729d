using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Contestants.Generated;

/// <summary>W6: the public <c>TrainBatch</c>, its checks included.</summary>
internal sealed class WideImageTraining(Problem problem) : GeneratedTraining<WideImageNet>(problem, new Adam(1e-3f))
{
    private const int BatchSize = WideImageNet.MaxBatchSize;

    public override void Run(long count)
    {
        var (network, training, inputs, labels) = (Network, Training, Problem.Inputs, Problem.Labels);
        for (var step = 0L; step < count; step++)
        {
            var batch = NextBatch();
            Loss = network.TrainBatch(
                inputs.AsSpan(batch * BatchSize * WideImageNet.InputSize, BatchSize * WideImageNet.InputSize),
                labels.AsSpan(batch * BatchSize, BatchSize),
                training);
        }
    }
}
