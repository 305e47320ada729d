using System.Globalization;
using System.Text.RegularExpressions;
using NetGen.IntegrationTests.Checkpoints;
using Xunit;

namespace NetGen.IntegrationTests.SamplePrograms;

/// <summary>A game whose agents evolve and learn without garbage, and that goes on where it was saved.</summary>
public sealed partial class GameAgentsTests
{
    /// <summary>How well the companion guesses while it learns depends on when its copies are published; what it learns does not.</summary>
    [Fact]
    public async Task AGameThatWasResumedIsTheGame()
    {
        using var whole = new TemporaryFolder();
        using var parts = new TemporaryFolder();
        var begun = await PlayAsync(parts, 1);
        var resumed = await PlayAsync(parts, 3, "--resume");
        var played = await PlayAsync(whole, 4);

        Assert.Equal(played.Groups["networks"].Value, resumed.Groups["networks"].Value);
        Assert.InRange(Number(played, "food"), 2 * Number(begun, "food"), double.MaxValue);
        Assert.InRange(Number(played, "error"), 0, 0.7 * Number(begun, "error"));
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], (await File.ReadAllBytesAsync(whole.File("progress.png"), TestContext.Current.CancellationToken))[..4]);
    }

    private static async Task<Match> PlayAsync(TemporaryFolder folder, int generations, params string[] further)
    {
        var sample = await SampleProgram.RunAsync(
            "GameAgents", ["--agents", "500", "--generations", $"{generations}", "--folder", folder.Path, .. further]);
        Assert.True(sample.ExitCode == 0, sample.Output + sample.Errors);
        var result = ResultLine().Match(sample.LastLine);
        Assert.True(result.Success, sample.LastLine);
        return result;
    }

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^result: agents=500 generation=\d+ food=(?<food>\d+\.\d+) error=(?<error>\d\.\d+) allocated_bytes=0 networks=(?<networks>[0-9A-F]{16})$")]
    private static partial Regex ResultLine();
}
