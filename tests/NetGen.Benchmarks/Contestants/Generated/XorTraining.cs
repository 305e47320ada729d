using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Contestants.Generated;

/// <summary>W1: the public <c>TrainBatch</c>, its checks included.</summary>
internal sealed class XorTraining(Problem problem) : GeneratedTraining<XorNet>(problem, new Sgd(0.5f))
{
    private const int BatchSize = XorNet.MaxBatchSize;

    public override void Run(long count)
    {
        var (network, training, inputs, targets) = (Network, Training, Problem.Inputs, Problem.Targets);
        for (var step = 0L; step < count; step++)
        {
            var batch = NextBatch();
            Loss = network.TrainBatch(
                inputs.AsSpan(batch * BatchSize * XorNet.InputSize, BatchSize * XorNet.InputSize),
                targets.AsSpan(batch * BatchSize, BatchSize),
                training);
        }
    }
}
