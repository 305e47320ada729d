using System.Runtime.CompilerServices;
using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Workloads;
using NetGen.CompilerServices;

namespace NetGen.Benchmarks.Values;

/// <summary>W2b with a struct that begins so many floats behind the start of a cache line, as elements of arrays and locals do by chance.</summary>
internal sealed class ValuePrediction(Problem problem, int offset) : Contestant
{
    private readonly AlignedBuffer _memory = new(ReluValue.Info.ParameterLength + offset);
    private readonly float[] _output = new float[1];

    public override ReadOnlySpan<float> Result => _output;

    private ref ReluValue Network => ref Unsafe.As<float, ReluValue>(ref _memory.Span[offset]);

    public override void Restart() => Network.CopyParametersFrom(problem.Parameters);

    public override void Run(long count)
    {
        ref readonly var network = ref Network;
        var (input, output) = (problem.Inputs, _output);
        for (var call = 0L; call < count; call++)
        {
            // Stored each time: a prediction that nobody reads could be left out.
            Volatile.Write(ref output[0], network.Predict(input));
        }
    }
}
