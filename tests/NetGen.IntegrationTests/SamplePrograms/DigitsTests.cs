using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace NetGen.IntegrationTests.SamplePrograms;

/// <summary>The main sample keeps what the README says of it.</summary>
public sealed partial class DigitsTests
{
    [Fact]
    public async Task OneSeedGivesOneHashAndAGoodReader()
    {
        var (first, second) = (await SampleProgram.RunAsync("Digits", "--seed", "7"), await SampleProgram.RunAsync("Digits", "--seed", "7"));

        Assert.Equal(0, first.ExitCode);
        Assert.DoesNotContain('\x1b', first.Output);
        Assert.InRange(Accuracy(first), 0.96, 1);
        Assert.Equal(Result(first).Groups["hash"].Value, Result(second).Groups["hash"].Value);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task FiveFoldsReach97Percent(int seed) => Assert.InRange(
        Accuracy(await SampleProgram.RunAsync("Digits", "--folds", "5", "--seed", seed.ToString(CultureInfo.InvariantCulture))), 0.97, 1);

    [Theory]
    [InlineData("--batch", "0")]
    [InlineData("--epochs", "-1")]
    [InlineData("--folds", "1")]
    [InlineData("--learning-rate", "NaN")]
    [InlineData("--learning-rate", "0,1")]
    [InlineData("--unknown", "1")]
    public async Task BadOptionsAreRefusedInWords(string option, string value)
    {
        var sample = await SampleProgram.RunAsync("Digits", option, value);

        Assert.Equal(1, sample.ExitCode);
        Assert.Contains(option, sample.Errors);
        Assert.DoesNotContain("   at ", sample.Errors);
    }

    [Fact]
    public async Task ATrainingThatDivergesSaysSo()
    {
        var sample = await SampleProgram.RunAsync("Digits", "--learning-rate", "1e30");

        Assert.Equal(1, sample.ExitCode);
        Assert.Contains("the loss became", sample.Errors);
        Assert.DoesNotContain("   at ", sample.Errors);
    }

    private static double Accuracy(SampleProgram sample) =>
        double.Parse(Result(sample).Groups["accuracy"].Value, CultureInfo.InvariantCulture);

    private static Match Result(SampleProgram sample)
    {
        var result = ResultLine().Match(sample.LastLine);
        Assert.True(result.Success, $"{sample.LastLine}\n{sample.Errors}");
        return result;
    }

    [GeneratedRegex(@"^result: accuracy=(?<accuracy>\d\.\d{4}) loss=\d+\.\d{4} parameters=\d+ epochs=\d+ seconds=\d+\.\d+ hash=(?<hash>[0-9a-f]{16})$")]
    private static partial Regex ResultLine();
}
