using NetGen.Benchmarks.Compilation;
using NetGen.Benchmarks.Quick;
using NetGen.Benchmarks.Threads;
using static NetGen.Benchmarks.Reports.Figures;

namespace NetGen.Benchmarks.Reports;

/// <summary>The README's section on speed, from one run.</summary>
internal sealed class BenchmarkSection(
    IReadOnlyList<WorkloadReport> workloads, ThreadsReport? threads, IReadOnlyList<UnoptimizedFactor> factors, DateOnly date)
{
    private const string Command = "dotnet run -c Release --project tests/NetGen.Benchmarks -p:Peers=true -- quick --readme README.md";

    private const string Header =
        """
        | | one step or call | NetGen | of the peak | C | ONNX Runtime | TorchSharp | plain C# |
        |---|---|---|---|---|---|---|---|
        """;

    public override string ToString() => string.Join("\n\n", Introduction(), $"{Header}\n{Rows()}", Notes(), Threads(), Debug());

    private static string Row(WorkloadReport report)
    {
        var peak = report.Workload.IsTiny ? "" : Print(report.PeakPercent, "F0") + " %";
        var ratios = report.Ratios.Select(ratio => ratio.Value is { } value ? Print(value, value < 10 ? "F2" : "F0") : "");
        return $"| {report.Workload.Name} | {report.Workload.Work} | {Duration(report.Nanoseconds)} | {peak} | {string.Join(" | ", ratios)} |";
    }

    private static string Allocation(double bytes) => bytes == 0
        ? "No step and no call allocates a byte."
        : $"A step or call allocates up to {Print(bytes, "0.##")} bytes.";

    private string Introduction() =>
        $"""
        `{Command}` on {Print(date)}:
        {Machine.Current}.

        One thread; medians of {workloads.Max(report => report.Rounds.Rounds.Count)} rounds in which all took turns and did the same work.
        {Disturbances([.. workloads.Select(report => report.Rounds)])}
        The peak is the most fused multiply-adds this core does, {Print(workloads.Max(PeakGflops), "F0")} GFLOP/s; against it count the useful ones.
        The columns on the right say how many times as long the others take. C is what one writes by hand for these very sizes
        (`tests/NetGen.Benchmarks/Yardstick`), built with `-O3 -march=native -ffast-math`; plain C# are scalar loops.
        """;

    private static double PeakGflops(WorkloadReport report) => double.Max(report.ManagedPeakGflops, report.YardstickPeakGflops ?? 0);

    private string Rows() => string.Join('\n', workloads.Select(Row));

    private string Notes()
    {
        var allocated = double.Max(workloads.Max(report => report.AllocatedBytes), threads?.AllocatedBytes ?? 0);
        var missing = workloads
            .SelectMany(report => report.Ratios)
            .Where(ratio => ratio.Value is null)
            .Select(ratio => $"{ratio.Key}: {ratio.Reason}")
            .Distinct();
        var reads = workloads
            .Where(report => report.ReadPercent is not null)
            .Select(report => $"{report.Workload.Name} needs each parameter once; a plain loop of C# or C that only reads as many takes {Print(report.ReadPercent!.Value, "F0")} % of its time. ");
        return $"{Allocation(allocated)} {string.Concat(reads)}No figure: {string.Join("; ", missing)}.";
    }

    private string Threads() => threads is null
        ? "The machine has but one core, so nothing can be said of threads."
        : $"With {threads.Threads} threads `Fit` takes {Duration(threads.Nanoseconds)} for a step of W6, {Print(threads.SpeedUp, "F2")} times as fast "
            + $"as with one; {threads.Threads} threads that do nothing but multiply-adds are {Print(threads.PeakSpeedUp, "F2")} times as fast as one.";

    private string Debug()
    {
        var words = factors.Select(factor => $"{Print(factor.Factor, "F0")} times as long for {factor.Workload}");
        return $"In a Debug build a step takes {string.Join(" and ", words)}; `<Optimize>true</Optimize>` in the project file brings the speed back.";
    }
}
