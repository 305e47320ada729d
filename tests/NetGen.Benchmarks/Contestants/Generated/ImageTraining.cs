using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Contestants.Generated;

/// <summary>W5: the public <c>TrainBatch</c>, its checks included.</summary>
internal sealed class ImageTraining(Problem problem) : GeneratedTraining<ImageNet>(problem, new Sgd(0.01f, momentum: 0.9f))
{
    private const int BatchSize = ImageNet.MaxBatchSize;

    public override void Run(long count)
    {
        var (network, training, inputs, labels) = (Network, Training, Problem.Inputs, Problem.Labels);
        for (var step = 0L; step < count; step++)
        {
            var batch = NextBatch();
            Loss = network.TrainBatch(
                inputs.AsSpan(batch * BatchSize * ImageNet.InputSize, BatchSize * ImageNet.InputSize),
                labels.AsSpan(batch * BatchSize, BatchSize),
                training);
        }
    }
}
