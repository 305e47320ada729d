using Microsoft.ML.OnnxRuntime;
using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Libraries;

/// <summary>ONNX Runtime on one thread, with its inputs and outputs bound beforehand.</summary>
internal sealed class OnnxRuntimeContestant : Contestant
{
    private readonly InferenceSession _session;
    private readonly RunOptions _options = new();
    private readonly OrtValue _input;
    private readonly OrtValue _output;
    private readonly OrtIoBinding _binding;
    private readonly float[] _outputs;

    internal OnnxRuntimeContestant(Workload workload)
    {
        var architecture = workload.Architecture;
        var rows = workload.Problem.BatchSize;
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        };
        _session = new InferenceSession(OnnxModel.Write(architecture, workload.Problem.Parameters, rows), options);
        _outputs = GC.AllocateArray<float>(rows * architecture.Outputs, pinned: true);
        _input = OrtValue.CreateTensorValueFromMemory(workload.Problem.Inputs, [rows, architecture.Inputs]);
        _output = OrtValue.CreateTensorValueFromMemory(_outputs, [rows, architecture.Outputs]);
        _binding = _session.CreateIoBinding();
        _binding.BindInput(OnnxModel.Input, _input);
        _binding.BindOutput(OnnxModel.Output, _output);
    }

    public override ReadOnlySpan<float> Result => _outputs;

    public override void Restart()
    {
    }

    public override void Run(long count)
    {
        for (var call = 0L; call < count; call++)
        {
            _session.RunWithBinding(_options, _binding);
        }
    }

    public override void Dispose()
    {
        _binding.Dispose();
        _output.Dispose();
        _input.Dispose();
        _options.Dispose();
        _session.Dispose();
    }
}
