using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace NetGen.IntegrationTests.SamplePrograms;

/// <summary>The lecture runs to its end, writes what it promises, and its figures say what its text says.</summary>
public sealed partial class HowTrainingWorksTests
{
    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    [Fact]
    public async Task ItWritesItsReportAndItsPlots()
    {
        var folder = Directory.CreateTempSubdirectory("netgen-lecture-");
        try
        {
            var sample = await SampleProgram.RunAsync("HowTrainingWorks", "--out", folder.FullName);

            Assert.True(sample.ExitCode == 0, sample.Errors);
            var result = ResultLine().Match(sample.LastLine);
            Assert.True(result.Success, sample.LastLine);
            var report = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "report.md"), TestContext.Current.CancellationToken);
            var plots = folder.GetFiles("*.png");
            Assert.Equal(Number(result, "plots"), plots.Length);
            Assert.All(plots, plot => Assert.Contains($"({plot.Name})", report));
            Assert.All(plots, plot => Assert.Equal(PngSignature, File.ReadAllBytes(plot.FullName)[..PngSignature.Length]));
            ProductsGrowAsTheTextSays(report);
            RegularizersHelp(report);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task AFolderThatCannotBeIsRefusedInWords()
    {
        var file = Path.GetTempFileName();
        try
        {
            var sample = await SampleProgram.RunAsync("HowTrainingWorks", "--out", file);

            Assert.Equal(1, sample.ExitCode);
            Assert.Contains(file, sample.Errors);
            Assert.DoesNotContain("   at ", sample.Errors);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Path by path 16 times as many products for two layers of four units more; with memory always the same number more.</summary>
    private static void ProductsGrowAsTheTextSays(string report)
    {
        var rows = BackpropagationRow().Matches(report).ToList();

        Assert.Equal(5, rows.Count);
        for (var row = 1; row < rows.Count; row++)
        {
            Assert.InRange(Number(rows[row], "paths") / (double)Number(rows[row - 1], "paths"), 15, 18);
            Assert.Equal(Number(rows[1], "memory") - Number(rows[0], "memory"), Number(rows[row], "memory") - Number(rows[row - 1], "memory"));
        }
    }

    /// <summary>Every regularizer ends with a lower loss on unseen points than the network without any.</summary>
    private static void RegularizersHelp(string report)
    {
        var rows = OverfittingRow().Matches(report).ToDictionary(
            row => row.Groups["name"].Value, row => double.Parse(row.Groups["test"].Value, CultureInfo.InvariantCulture));

        Assert.Equal(8, rows.Count);
        Assert.All(rows.Where(row => row.Key != "nothing"), row => Assert.True(row.Value < rows["nothing"], $"{row.Key}: {row.Value}"));
    }

    private static long Number(Match match, string group) =>
        long.Parse(match.Groups[group].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^result: chapters=6 plots=(?<plots>\d+) seconds=\d+\.\d folder=.+$")]
    private static partial Regex ResultLine();

    [GeneratedRegex(@"^\| \d+ \| [^|]+ \| [^(|]+\((?<paths>[\d,]+)\) \| [^(|]+\((?<memory>[\d,]+)\) \| [^|]+ \|\r?$", RegexOptions.Multiline)]
    private static partial Regex BackpropagationRow();

    [GeneratedRegex(@"^\| (?<name>nothing|L1|L2|weight decay|max-norm|dropout|noise on inputs|early stopping) \| \d+ \| [\d.]+ \| (?<test>[\d.]+) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex OverfittingRow();
}
