using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Contestants.Generated;

/// <summary>W8b64: the public <c>PredictBatch</c> with a workspace.</summary>
internal sealed class ImageBatchPrediction(Problem problem) : Contestant
{
    private readonly ImageNet _network = new();
    private readonly Workspace _workspace = new(ImageNet.Info);
    private readonly float[] _scores = new float[problem.BatchSize * ImageNet.OutputSize];

    public override ReadOnlySpan<float> Result => _scores;

    public override void Restart() => _network.CopyParametersFrom(problem.Parameters);

    public override void Run(long count)
    {
        var (network, images, scores, workspace) = (_network, problem.Inputs, _scores, _workspace);
        for (var call = 0L; call < count; call++)
        {
            network.PredictBatch(images, scores, workspace);
        }
    }
}
