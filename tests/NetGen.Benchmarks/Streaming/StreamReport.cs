using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Reports;

namespace NetGen.Benchmarks.Streaming;

/// <summary>What was measured of a network on a stream.</summary>
/// <param name="Name">The workload.</param>
/// <param name="Work">The work in words.</param>
/// <param name="Nanoseconds">The time of a step, one a call.</param>
/// <param name="BlockNanoseconds">The time of a step in blocks.</param>
/// <param name="Silence">The time of a step on inputs of 0 divided by that on a signal.</param>
/// <param name="Denormal">That on denormal inputs.</param>
/// <param name="AllocatedBytes">Bytes that a step allocates.</param>
/// <param name="CRatio">The time in C divided by NetGen's; null if it is not available.</param>
/// <param name="BlockCRatio">That in blocks; null if there is no such C.</param>
/// <param name="Reason">Why it is not.</param>
/// <param name="Rounds">The rounds measured.</param>
internal sealed record StreamReport(
    string Name, string Work, double Nanoseconds, double BlockNanoseconds, double Silence, double Denormal, double AllocatedBytes, double? CRatio, double? BlockCRatio, string? Reason, CleanRounds Rounds)
{
    /// <summary>The time between two samples of 48,000 a second.</summary>
    private const double SampleNanoseconds = 1e9 / 48_000;

    internal ResultLine Line()
    {
        var line = new ResultLine(Name)
            .Add("netgen_ns", Nanoseconds, "F1")
            .Add("block_ns", BlockNanoseconds, "F1")
            .Add("realtime_48k", SampleNanoseconds / Nanoseconds, "F0")
            .Add("silence", Silence, "F2")
            .Add("denormal", Denormal, "F2")
            .Add("alloc_bytes", AllocatedBytes, "0.##");
        line = CRatio is { } ratio ? line.Add("c_ratio", ratio, "F2") : line.AddMissing("c_ratio", Reason!);
        return BlockCRatio is { } blockRatio ? line.Add("block_c_ratio", blockRatio, "F2") : line;
    }

    internal ResultLine Footnote() => new ResultLine($"# {Name}").Add(Rounds);
}
