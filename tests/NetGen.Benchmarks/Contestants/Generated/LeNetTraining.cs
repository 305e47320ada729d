using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Contestants.Generated;

/// <summary>W7: the public <c>TrainBatch</c>, its checks included.</summary>
internal sealed class LeNetTraining(Problem problem) : GeneratedTraining<LeNet>(problem, new Sgd(0.01f, momentum: 0.9f))
{
    private const int BatchSize = LeNet.MaxBatchSize;

    public override void Run(long count)
    {
        var (network, training, inputs, labels) = (Network, Training, Problem.Inputs, Problem.Labels);
        for (var step = 0L; step < count; step++)
        {
            var batch = NextBatch();
            Loss = network.TrainBatch(
                inputs.AsSpan(batch * BatchSize * LeNet.InputSize, BatchSize * LeNet.InputSize),
                labels.AsSpan(batch * BatchSize, BatchSize),
                training);
        }
    }
}
