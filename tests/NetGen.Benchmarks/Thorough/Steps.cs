using BenchmarkDotNet.Attributes;
using NetGen.Benchmarks.Contestants;

namespace NetGen.Benchmarks.Thorough;

/// <summary>Workloads of microseconds to milliseconds.</summary>
public class Steps : WorkloadBenchmarks
{
    [Params("W4", "W5", "W6", "W8b1", "W8b64")]
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

    [Benchmark(Baseline = true)]
    public void NetGen() => Run(1);

    [Benchmark]
    public void C() => Run(1);

    [Benchmark]
    public void OnnxRuntime() => Run(1);

    [Benchmark]
    public void TorchSharp() => Run(1);

    [Benchmark]
    public void Naive() => Run(1);
}
