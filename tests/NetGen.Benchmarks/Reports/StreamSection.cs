using NetGen.Benchmarks.Streaming;
using static NetGen.Benchmarks.Reports.Figures;

namespace NetGen.Benchmarks.Reports;

/// <summary>The README's table of networks on a stream, from one run.</summary>
/// <param name="streams">What was measured.</param>
/// <param name="machine">Where.</param>
/// <param name="date">When.</param>
internal sealed class StreamSection(IReadOnlyList<StreamReport> streams, string machine, DateOnly date)
{
    private const string Command = "dotnet run -c Release --project tests/NetGen.Benchmarks -- quick W3 TCN --readme README.md";

    private const string Header =
        """
        | | | a step | C | in blocks | C | silence | denormal inputs |
        |---|---|---|---|---|---|---|---|
        """;

    public override string ToString() => string.Join("\n\n", Introduction(), $"{Header}\n{string.Join('\n', streams.Select(Row))}", Notes());

    private static string Row(StreamReport report) =>
        $"| {report.Name} | {report.Work} | {Duration(report.Nanoseconds)} | {Ratio(report.CRatio)} | {Duration(report.BlockNanoseconds)} | {Ratio(report.BlockCRatio)} "
        + $"| {Ratio(report.Silence)} | {Ratio(report.Denormal)} |";

    private static string Ratio(double? ratio) => ratio is { } value ? Print(value, "F2") : "";

    private string Introduction() =>
        $"""
        Networks on a stream, a step at a time and in blocks, from `{Command}` on {Print(date)}: {machine}.
        Medians of {streams.Max(report => report.Rounds.Rounds.Count)} rounds in which all took turns. {Disturbances([.. streams.Select(report => report.Rounds)])}
        C says how many times as long C takes, written by hand for the sizes and with its fast math; the last columns what a step takes on silence and on denormal inputs, as a share of a step on sound:
        """;

    private string Notes()
    {
        var allocated = streams.Max(report => report.AllocatedBytes);
        var missing = streams.Select(report => report.Reason).OfType<string>().Distinct().Select(reason => $" No figure of C: {reason}.");
        return (allocated == 0 ? "No step allocates a byte." : $"A step allocates up to {Print(allocated, "0.##")} bytes.") + string.Concat(missing);
    }
}
