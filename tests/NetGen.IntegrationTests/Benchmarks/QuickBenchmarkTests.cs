using System.Globalization;
using System.Text.RegularExpressions;
using NetGen.IntegrationTests.SamplePrograms;
using Xunit;

namespace NetGen.IntegrationTests.Benchmarks;

/// <summary>The quick benchmark runs and prints what programs can parse. How fast anything is depends on the machine and is not asked.</summary>
public sealed partial class QuickBenchmarkTests
{
    private static readonly string[] Peers = ["c_ratio", "onnxruntime_ratio", "torchsharp_ratio", "naive_ratio"];

    [Fact]
    public async Task OneWorkloadPrintsOneLine()
    {
        var run = await SampleProgram.RunBelowAsync("tests", "NetGen.Benchmarks", "quick", "W1", "--rounds", "9");

        Assert.True(run.ExitCode == 0, run.Errors);
        var line = Assert.Single(run.Output.ReplaceLineEndings("\n").Split('\n'), line => line.StartsWith("W1 ", StringComparison.Ordinal));
        var values = Value().Matches(line).ToDictionary(match => match.Groups["key"].Value, match => match.Groups["value"].Value);
        Assert.Equal(line, $"W1 {string.Join(' ', values.Select(pair => $"{pair.Key}={pair.Value}"))}");
        Assert.Equal(["netgen_ns", "peak_pct", "alloc_bytes", .. Peers], values.Keys);
        Assert.True(Number(values["netgen_ns"]) > 0);
        Assert.Equal(0, Number(values["alloc_bytes"]));
        Assert.True(Number(values["naive_ratio"]) > 0);
        Assert.All(Peers, peer => Assert.Matches("""^(\d+\.\d\d|"not available: .+")$""", values[peer]));
    }

    [Theory]
    [InlineData("W99")]
    [InlineData("--rounds", "3")]
    [InlineData("W1", "--readme", "README.md")]
    public async Task BadOptionsAreRefusedInWords(params string[] options)
    {
        var run = await SampleProgram.RunBelowAsync("tests", "NetGen.Benchmarks", ["quick", .. options]);

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("   at ", run.Errors);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("""(?<key>\w+)=(?<value>"[^"]*"|\S+)""")]
    private static partial Regex Value();
}
