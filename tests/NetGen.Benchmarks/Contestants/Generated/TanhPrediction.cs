using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Contestants.Generated;

/// <summary>W2a: the public <c>Predict</c> that returns its one output.</summary>
internal sealed class TanhPrediction(Problem problem) : Contestant
{
    private readonly TanhNet _network = new();
    private readonly float[] _output = new float[1];

    public override ReadOnlySpan<float> Result => _output;

    public override void Restart() => _network.CopyParametersFrom(problem.Parameters);

    public override void Run(long count)
    {
        var (network, input, output) = (_network, problem.Inputs, _output);
        for (var call = 0L; call < count; call++)
        {
            // Stored each time: a prediction that nobody reads could be left out.
            Volatile.Write(ref output[0], network.Predict(input));
        }
    }
}
