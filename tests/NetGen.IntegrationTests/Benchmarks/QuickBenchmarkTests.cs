using System.Globalization;
using System.Text.RegularExpressions;
using NetGen.IntegrationTests.SamplePrograms;
using Xunit;

namespace NetGen.IntegrationTests.Benchmarks;

/// <summary>The quick benchmark runs and prints what programs can parse. How fast anything is depends on the machine and is not asked.</summary>
public sealed partial class QuickBenchmarkTests
{
    private static readonly string[] Peers = ["c_ratio", "onnxruntime_ratio", "torchsharp_ratio", "naive_ratio"];
    private static readonly string[] Workload = ["netgen_ns", "peak_pct", "alloc_bytes", .. Peers];
    private static readonly string[] Stream = ["netgen_ns", "block_ns", "realtime_48k", "silence", "denormal", "alloc_bytes", "c_ratio"];

    /// <summary>Where there is gcc, the run itself holds them against C.</summary>
    [Fact]
    public async Task EachWorkloadPrintsItsLine()
    {
        var run = await SampleProgram.RunBelowAsync("tests", "NetGen.Benchmarks", "quick", "W1", "W7", "W3", "TCN", "--rounds", "9");

        Assert.True(run.ExitCode == 0, run.Errors);
        var lines = run.Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ToList();
        Assert.Equal(5, lines.Count);
        var tiny = Values(lines[0], "W1", Workload);
        Assert.True(Number(tiny["naive_ratio"]) > 0);
        Assert.All(Peers, peer => Assert.Matches("""^(\d+\.\d\d|"not available: .+")$""", tiny[peer]));
        Assert.True(Number(Values(lines[1], "W7", Workload)["peak_pct"]) > 0);
        var gru = Values(lines[2], "W3a", Stream);
        Values(lines[3], "W3b", Stream);

        // C in blocks is written for convolutions only.
        Values(lines[4], "TCN", gru["c_ratio"][0] == '"' ? Stream : [.. Stream, "block_c_ratio"]);
    }

    [Theory]
    [InlineData("W99")]
    [InlineData("--rounds", "3")]
    [InlineData("W1", "--readme", "README.md")]
    [InlineData("layers", "TCN", "--readme", "README.md")]
    public async Task BadOptionsAreRefusedInWords(params string[] options)
    {
        var run = await SampleProgram.RunBelowAsync("tests", "NetGen.Benchmarks", ["quick", .. options]);

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("   at ", run.Errors);
    }

    /// <summary>What a line says, which has these keys, tells of a time and of no allocation.</summary>
    private static Dictionary<string, string> Values(string line, string name, string[] keys)
    {
        var values = Value().Matches(line).ToDictionary(match => match.Groups["key"].Value, match => match.Groups["value"].Value);
        Assert.Equal(line, $"{name} {string.Join(' ', values.Select(pair => $"{pair.Key}={pair.Value}"))}");
        Assert.Equal(keys, values.Keys);
        Assert.True(Number(values["netgen_ns"]) > 0);
        Assert.Equal(0, Number(values["alloc_bytes"]));
        return values;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("""(?<key>\w+)=(?<value>"[^"]*"|\S+)""")]
    private static partial Regex Value();
}
