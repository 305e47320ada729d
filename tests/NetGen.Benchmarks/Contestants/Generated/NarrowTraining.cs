using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Contestants.Generated;

/// <summary>Narrow: the public <c>TrainBatch</c>, its checks included.</summary>
internal sealed class NarrowTraining(Problem problem) : GeneratedTraining<NarrowNet>(problem, new Adam(1e-3f))
{
    private const int BatchSize = NarrowNet.MaxBatchSize;

    public override void Run(long count)
    {
        var (network, training, inputs, labels) = (Network, Training, Problem.Inputs, Problem.Labels);
        for (var step = 0L; step < count; step++)
        {
            var batch = NextBatch();
            Loss = network.TrainBatch(
                inputs.AsSpan(batch * BatchSize * NarrowNet.InputSize, BatchSize * NarrowNet.InputSize),
                labels.AsSpan(batch * BatchSize, BatchSize),
                training);
        }
    }
}
