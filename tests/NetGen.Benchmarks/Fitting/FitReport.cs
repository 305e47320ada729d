using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Reports;

namespace NetGen.Benchmarks.Fitting;

/// <summary>What the loop of <c>Fit</c> costs beside the steps.</summary>
/// <param name="Name">The workload and how it was fed.</param>
/// <param name="Nanoseconds">The time of a step of <c>Fit</c>, everything included.</param>
/// <param name="OverheadPercent">How much longer that is than a call of <c>TrainBatch</c> on rows that lie ready.</param>
/// <param name="EpochBytes">Bytes that an epoch allocates, on whatever thread.</param>
/// <param name="Rounds">The rounds measured.</param>
internal sealed record FitReport(string Name, double Nanoseconds, double OverheadPercent, double EpochBytes, CleanRounds Rounds)
{
    internal ResultLine Line() => new ResultLine(Name)
        .Add("fit_ns", Nanoseconds, Nanoseconds < 1000 ? "F1" : "F0")
        .Add("overhead_pct", OverheadPercent, "F1")
        .Add("epoch_bytes", EpochBytes, "0.##")
        .Add(Rounds);
}
