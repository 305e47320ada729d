using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace NetGen.IntegrationTests.SamplePrograms;

/// <summary>The imitated amplifier is near the real one, and streaming through it allocates nothing.</summary>
public sealed partial class AudioEffectTests
{
    [Fact]
    public async Task TheNetSoundsLikeTheAmplifier()
    {
        var file = Path.Combine(Path.GetTempPath(), $"netgen-amp-{Guid.NewGuid():N}.wav");
        try
        {
            var sample = await SampleProgram.RunAsync("AudioEffect", "--out", file);

            Assert.True(sample.ExitCode == 0, sample.Errors);
            AssertNear(sample.LastLine);
            Assert.Equal("RIFF"u8, File.ReadAllBytes(file).AsSpan(0, 4));

            // What it wrote the other net reads again.
            var again = await SampleProgram.RunAsync("AudioEffect", "--model", "tcn", "--in", file, "--out", file);
            Assert.True(again.ExitCode == 0, again.Errors);
            AssertNear(again.LastLine);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task AFileThatIsNoSoundIsRefusedInWords()
    {
        var file = Path.GetTempFileName();
        try
        {
            var sample = await SampleProgram.RunAsync("AudioEffect", "--in", file);

            Assert.Equal(1, sample.ExitCode);
            Assert.Contains("Expected", sample.Errors);
            Assert.DoesNotContain("   at ", sample.Errors);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void AssertNear(string line)
    {
        var result = ResultLine().Match(line);
        Assert.True(result.Success, line);
        Assert.InRange(double.Parse(result.Groups["error"].Value, CultureInfo.InvariantCulture), 0, 1e-3);
    }

    [GeneratedRegex(@"^result: error_to_signal=(?<error>\S+) ns_per_sample=\d+\.\d real_time_factor=\d+ allocated_bytes=0$")]
    private static partial Regex ResultLine();
}
