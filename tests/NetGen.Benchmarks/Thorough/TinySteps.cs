using BenchmarkDotNet.Attributes;
using NetGen.Benchmarks.Contestants;

namespace NetGen.Benchmarks.Thorough;

/// <summary>Workloads of nanoseconds, many in one call.</summary>
public class TinySteps : WorkloadBenchmarks
{
    private const int Units = 1000;

    [Params("W1", "W2a", "W2b")]
    public override string Workload { get; set; } = "";

    [GlobalSetup(Target = nameof(NetGen))]
    public void SetUpNetGen() => SetUp(Entrants.NetGen);

    [GlobalSetup(Target = nameof(C))]
    public void SetUpC() => SetUp(Entrants.C);

    [GlobalSetup(Target = nameof(OnnxRuntime))]
    public void SetUpOnnxRuntime() => SetUp(Entrants.OnnxRuntime);

    [GlobalSetup(Target = nameof(TorchSharp))]
    public void SetUpTorchSharp() => SetUp(Entrants.TorchSharp);

    [GlobalSetup(Target = nameof(Naive))]
    public void SetUpNaive() => SetUp(Entrants.Naive);

    [Benchmark(Baseline = true, OperationsPerInvoke = Units)]
    public void NetGen() => Run(Units);

    [Benchmark(OperationsPerInvoke = Units)]
    public void C() => Run(Units);

    [Benchmark(OperationsPerInvoke = Units)]
    public void OnnxRuntime() => Run(Units);

    [Benchmark(OperationsPerInvoke = Units)]
    public void TorchSharp() => Run(Units);

    [Benchmark(OperationsPerInvoke = Units)]
    public void Naive() => Run(Units);
}
