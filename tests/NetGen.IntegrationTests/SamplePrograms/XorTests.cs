using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace NetGen.IntegrationTests.SamplePrograms;

/// <summary>The first sample tells what its text says.</summary>
public sealed partial class XorTests
{
    [Fact]
    public async Task ThePerceptronFailsTheNetworkLearnsAndTheStepDescends()
    {
        var sample = await SampleProgram.RunAsync("Xor");
        var scenes = sample.Output.Split("\n2. ")[1].Split("\n3. ");

        Assert.Equal(0, sample.ExitCode);
        Assert.Equal(4, Regex.Count(scenes[0], "right"));
        var losses = Losses().Match(scenes[1]);
        Assert.True(Number(losses, "after") < Number(losses, "before"), sample.Output);
    }

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"the loss was (?<before>\d\.\d+) and is (?<after>\d\.\d+)")]
    private static partial Regex Losses();
}
