using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace NetGen.IntegrationTests.SamplePrograms;

/// <summary>A net that played against itself seldom loses, whatever is played against it.</summary>
public sealed partial class TwoHeadsTests
{
    [Fact]
    public async Task ItLearnsToPlayFromTheRulesAlone()
    {
        var sample = await SampleProgram.RunAsync("TwoHeads", "--seed", "1");

        Assert.True(sample.ExitCode == 0, sample.Errors);
        var result = ResultLine().Match(sample.LastLine);
        Assert.True(result.Success, sample.LastLine);
        Assert.InRange(Number(result, "lost") / (double)Number(result, "games"), 0, 0.05);
    }

    [Fact]
    public async Task NoGamesAreRefusedInWords()
    {
        var sample = await SampleProgram.RunAsync("TwoHeads", "--games", "0");

        Assert.Equal(1, sample.ExitCode);
        Assert.Contains("--games", sample.Errors);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^result: games=\d+ lost=(?<lost>\d+) of=(?<games>\d+) seed=1$")]
    private static partial Regex ResultLine();
}
