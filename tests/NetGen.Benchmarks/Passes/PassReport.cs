using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Reports;

namespace NetGen.Benchmarks.Passes;

/// <summary>What was measured with one number of parameters.</summary>
/// <param name="Length">The number of parameters.</param>
/// <param name="Factors">Each optimizer.</param>
/// <param name="RootNanoseconds">What an exact square root and an exact division for each parameter take alone, in nanoseconds a parameter.</param>
/// <param name="Rounds">The rounds.</param>
internal sealed record PassReport(int Length, IReadOnlyList<PassFactor> Factors, double RootNanoseconds, CleanRounds Rounds)
{
    internal IEnumerable<ResultLine> Lines() => Factors.Select(factor => new ResultLine(factor.Name)
        .Add("parameters", Length, "F0")
        .Add("factor", factor.Factor, "F2")
        .Add("ns_per_parameter", factor.NanosecondsPerParameter, "F3"));

    internal ResultLine Footnote() => new ResultLine($"# {PassMeasurement.Name}").Add("parameters", Length, "F0").Add("root_and_division_ns", RootNanoseconds, "F3").Add(Rounds);
}
