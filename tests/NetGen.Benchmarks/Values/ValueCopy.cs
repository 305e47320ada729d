using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Values;

/// <summary>The assignment of a struct, 21,312 bytes.</summary>
internal sealed class ValueCopy(Problem problem) : Contestant
{
    private readonly ReluValue[] _networks = new ReluValue[2];
    private readonly float[] _output = new float[1];

    public override ReadOnlySpan<float> Result => _output;

    public override void Restart() => _networks[0].CopyParametersFrom(problem.Parameters);

    public override void Run(long count)
    {
        for (var call = 0L; call < count; call++)
        {
            _networks[1] = _networks[0];
        }
    }
}
