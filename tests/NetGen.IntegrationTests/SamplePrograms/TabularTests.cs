using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace NetGen.IntegrationTests.SamplePrograms;

/// <summary>The networks for tables are as good as the sample says, and better than always saying the same.</summary>
public sealed partial class TabularTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task EveryDataSetIsLearned(int seed)
    {
        var sample = await SampleProgram.RunAsync("Tabular", "--seed", seed.ToString(CultureInfo.InvariantCulture));

        Assert.Equal(0, sample.ExitCode);
        Assert.InRange(Value(sample, "iris", "accuracy", seed), 0.95, 1);
        Assert.InRange(Value(sample, "wine", "accuracy", seed), 0.96, 1);
        Assert.InRange(Value(sample, "breast_cancer", "accuracy", seed), 0.96, 1);
        Assert.InRange(Value(sample, "diabetes", "r2", seed), 0.45, 1);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("51")]
    [InlineData("many")]
    public async Task BadFoldsAreRefusedInWords(string folds)
    {
        var sample = await SampleProgram.RunAsync("Tabular", "--folds", folds);

        Assert.Equal(1, sample.ExitCode);
        Assert.Contains("--folds", sample.Errors);
        Assert.DoesNotContain("   at ", sample.Errors);
    }

    private static double Value(SampleProgram sample, string dataSet, string metric, int seed)
    {
        var line = ResultLine().Matches(sample.Output).Single(match => match.Groups["dataset"].Value == dataSet);
        Assert.Equal(metric, line.Groups["metric"].Value);
        Assert.Equal(seed, int.Parse(line.Groups["seed"].Value, CultureInfo.InvariantCulture));
        var (value, baseline) = (Number(line, "value"), Number(line, "baseline"));
        Assert.True(value > baseline, line.Value);
        return value;
    }

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^result: dataset=(?<dataset>\w+) metric=(?<metric>\w+) value=(?<value>-?\d\.\d{4}) baseline=(?<baseline>-?\d\.\d{4}) folds=5 seed=(?<seed>\d+)\r?$", RegexOptions.Multiline)]
    private static partial Regex ResultLine();
}
