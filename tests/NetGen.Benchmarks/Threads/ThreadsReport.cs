using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Reports;

namespace NetGen.Benchmarks.Threads;

/// <summary>What several threads gain in W6.</summary>
/// <param name="Threads">How many.</param>
/// <param name="Nanoseconds">The time of a step with them.</param>
/// <param name="SpeedUp">That of one thread divided by it.</param>
/// <param name="PeakSpeedUp">What the machine itself gains: the peak of as many threads divided by that of one.</param>
/// <param name="AllocatedBytes">Bytes that a step allocates, on whatever thread.</param>
/// <param name="Rounds">The rounds measured.</param>
internal sealed record ThreadsReport(
    int Threads, double Nanoseconds, double SpeedUp, double PeakSpeedUp, double AllocatedBytes, CleanRounds Rounds)
{
    internal ResultLine Line() => new ResultLine($"W6x{Threads}")
        .Add("netgen_ns", Nanoseconds, "F0")
        .Add("speedup", SpeedUp, "F2")
        .Add("peak_speedup", PeakSpeedUp, "F2")
        .Add("alloc_bytes", AllocatedBytes, "0.##");

    internal ResultLine Footnote() => new ResultLine($"# W6x{Threads}").Add(Rounds);
}
