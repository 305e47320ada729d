using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Reports;

namespace NetGen.Benchmarks.Passes;

/// <summary>What was measured with one number of parameters.</summary>
internal sealed record PassReport(int Length, IReadOnlyList<PassFactor> Factors, CleanRounds Rounds)
{
    internal IEnumerable<ResultLine> Lines() => Factors.Select(factor => new ResultLine(factor.Name)
        .Add("parameters", Length, "F0")
        .Add("factor", factor.Factor, "F2")
        .Add("ns_per_parameter", factor.NanosecondsPerParameter, "F3"));

    internal ResultLine Footnote() => new ResultLine($"# {PassMeasurement.Name}").Add("parameters", Length, "F0").Add(Rounds);
}
