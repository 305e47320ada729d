using Microsoft.CodeAnalysis;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Reports;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Compilation;

/// <summary>How many times as long a step takes in a build without optimisation.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Factor">The median of the rounds' factors.</param>
internal sealed record UnoptimizedFactor(string Workload, double Factor)
{
    /// <summary>Measures W1 and W5.</summary>
    internal static IReadOnlyList<UnoptimizedFactor> Measure(int rounds) =>
    [
        Measure("W1", typeof(XorNet), new Sgd(0.5f), rounds),
        Measure("W5", typeof(ImageNet), new Sgd(0.01f, momentum: 0.9f), rounds),
    ];

    internal ResultLine Line() => new ResultLine(Workload).Add("debug_factor", Factor, "F1");

    private static UnoptimizedFactor Measure(string workload, Type network, Optimizer optimizer, int rounds)
    {
        // The very text that the benchmark itself was compiled from.
        using var text = new StreamReader(typeof(UnoptimizedFactor).Assembly.GetManifestResourceStream($"{network.Name}.cs")!);
        var declaration = $"using NetGen;\n{text.ReadToEnd()}";
        var problem = WorkloadCatalogue.Create(workload).Problem;
        using var optimized = new CompiledTraining(declaration, network.FullName!, problem, optimizer, OptimizationLevel.Release);
        using var unoptimized = new CompiledTraining(declaration, network.FullName!, problem, optimizer, OptimizationLevel.Debug);
        var collected = CleanRounds.Collect(rounds, new Race([optimized, unoptimized]).Run);
        return new UnoptimizedFactor(workload, collected.Median(times => times[1] / times[0]));
    }
}
