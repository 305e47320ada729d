using System.Collections.Immutable;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Reports;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Quick;

/// <summary>What was measured of one workload.</summary>
internal sealed record WorkloadReport
{
    public required Workload Workload { get; init; }

    public required double Nanoseconds { get; init; }

    /// <summary>Useful operations as a share of this core's peak, in percent.</summary>
    public required double PeakPercent { get; init; }

    /// <summary>What reading the parameters alone takes, as a share of the time, in percent; null where that does not bound it.</summary>
    public required double? ReadPercent { get; init; }

    public required double AllocatedBytes { get; init; }

    public required ImmutableArray<Ratio> Ratios { get; init; }

    public required double ManagedPeakGflops { get; init; }

    public required double? YardstickPeakGflops { get; init; }

    public required CleanRounds Rounds { get; init; }

    /// <summary>The line for programs.</summary>
    internal ResultLine Line()
    {
        var line = new ResultLine(Workload.Name).Add("netgen_ns", Nanoseconds, Nanoseconds < 1000 ? "F1" : "F0");
        line = Workload.IsTiny ? line.AddNothing("peak_pct") : line.Add("peak_pct", PeakPercent, "F1");
        line = ReadPercent is { } read ? line.Add("read_pct", read, "F1") : line;
        line.Add("alloc_bytes", AllocatedBytes, "0.##");
        foreach (var ratio in Ratios)
        {
            line = ratio.Value is { } value ? line.Add($"{ratio.Key}_ratio", value, "F2") : line.AddMissing($"{ratio.Key}_ratio", ratio.Reason!);
        }

        return line;
    }

    /// <summary>How it was measured.</summary>
    internal ResultLine Footnote()
    {
        var line = new ResultLine($"# {Workload.Name}").Add(Rounds).Add("csharp_peak_gflops", ManagedPeakGflops, "F1");
        return YardstickPeakGflops is { } gflops ? line.Add("c_peak_gflops", gflops, "F1") : line.AddNothing("c_peak_gflops");
    }
}
