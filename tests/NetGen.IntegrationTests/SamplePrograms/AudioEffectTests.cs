using System.Globalization;
using System.Text;
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

    [Fact]
    public async Task AChunkOfAnOddLengthIsPassedOver()
    {
        var sound = new byte[8000];
        new Random(1).NextBytes(sound);
        var sample = await RunOnAsync([.. Chunk("LIST", 3, 1, 2, 3, 0), .. Format, .. Chunk("data", sound.Length, sound)]);

        Assert.True(sample.ExitCode == 0, sample.Errors);
        Assert.Matches(ResultLine(), sample.LastLine);
    }

    public static TheoryData<byte[]> DamagedChunks => new(
        (byte[])[.. Chunk("LIST", -8), .. Format, .. Chunk("data", 2, 1, 2)],
        (byte[])[.. Chunk("fmt ", 4, 1, 0, 1, 0), .. Chunk("data", 2, 1, 2)],
        (byte[])[.. Format, .. Chunk("data", 0)],
        (byte[])[.. Format, .. Chunk("data", 4, 1, 2)],
        Chunk("data", 2, 1, 2));

    [Theory]
    [MemberData(nameof(DamagedChunks))]
    public async Task DamagedChunksAreRefusedInWords(byte[] chunks)
    {
        var sample = await RunOnAsync(chunks);

        Assert.Equal(1, sample.ExitCode);
        Assert.Contains("Expected", sample.Errors);
        Assert.DoesNotContain("   at ", sample.Errors);
    }

    /// <summary>Samples of 16 bits in one channel, 44,100 in a second.</summary>
    private static byte[] Format => Chunk("fmt ", 16, 1, 0, 1, 0, 0x44, 0xAC, 0, 0, 0x88, 0x58, 1, 0, 2, 0, 16, 0);

    private static byte[] Chunk(string name, int length, params byte[] content) =>
        [.. Encoding.ASCII.GetBytes(name), .. BitConverter.GetBytes(length), .. content];

    private static async Task<SampleProgram> RunOnAsync(byte[] chunks)
    {
        var (file, result) = (Path.GetTempFileName(), Path.GetTempFileName());
        try
        {
            await File.WriteAllBytesAsync(file, [.. Chunk("RIFF", 4 + chunks.Length), .. "WAVE"u8, .. chunks], TestContext.Current.CancellationToken);
            return await SampleProgram.RunAsync("AudioEffect", "--in", file, "--out", result);
        }
        finally
        {
            File.Delete(file);
            File.Delete(result);
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
