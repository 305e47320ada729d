using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace NetGen.IntegrationTests.SamplePrograms;

/// <summary>A controller that learns as it goes beats fixed gains, and allocates nothing.</summary>
public sealed partial class EmbeddedTests
{
    [Fact]
    public async Task TheNetFollowsATankThatWearsOut()
    {
        var sample = await SampleProgram.RunAsync("Embedded");

        Assert.True(sample.ExitCode == 0, sample.Output + sample.Errors);
        var result = ResultLine().Match(sample.LastLine);
        Assert.True(result.Success, sample.LastLine);
        Assert.InRange(Number(result, "error"), 0, 0.3 * Number(result, "fixed"));
    }

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^result: error=(?<error>\d\.\d+) fixed_error=(?<fixed>\d\.\d+) ticks=20000 allocated_bytes=0$")]
    private static partial Regex ResultLine();
}
