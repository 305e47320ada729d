using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Contestants.Generated;

/// <summary>W8b1: the public <c>Predict</c> from span to span.</summary>
internal sealed class ImagePrediction(Problem problem) : Contestant
{
    private readonly ImageNet _network = new();
    private readonly float[] _scores = new float[ImageNet.OutputSize];

    public override ReadOnlySpan<float> Result => _scores;

    public override void Restart() => _network.CopyParametersFrom(problem.Parameters);

    public override void Run(long count)
    {
        var (network, image, scores) = (_network, problem.Inputs, _scores);
        for (var call = 0L; call < count; call++)
        {
            network.Predict(image, scores);
        }
    }
}
