using System.Globalization;
using System.Text.RegularExpressions;
using NetGen.IntegrationTests.Processes;
using Xunit;

namespace NetGen.IntegrationTests.SamplePrograms;

/// <summary>LeNet reads MNIST, where it is at hand; where it is not, the sample says what it needs.</summary>
public sealed partial class MnistTests
{
    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    /// <summary>The folder that the environment names, or the one beside the repository that its reference data lie in.</summary>
    private static readonly string Data =
        Environment.GetEnvironmentVariable("NETGEN_MNIST") ?? Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", "mnist"));

    [Fact]
    public async Task OneEpochReadsMostDigits()
    {
        Assert.SkipUnless(Directory.Exists(Data), $"MNIST is not in {Data}; NETGEN_MNIST may name another folder.");
        var picture = Path.Combine(Path.GetTempPath(), $"netgen-misread-{Guid.NewGuid():N}.png");
        try
        {
            var sample = await SampleProgram.RunAsync("Mnist", "--data", Data, "--epochs", "1", "--picture", picture);

            Assert.True(sample.ExitCode == 0, sample.Errors);
            var result = ResultLine().Match(sample.LastLine);
            Assert.True(result.Success, sample.LastLine);
            Assert.InRange(double.Parse(result.Groups["accuracy"].Value, CultureInfo.InvariantCulture), 0.97, 1);
            Assert.Equal(PngSignature, File.ReadAllBytes(picture)[..PngSignature.Length]);
        }
        finally
        {
            File.Delete(picture);
        }
    }

    [Theory]
    [InlineData]
    [InlineData("--data", "no-such-folder")]
    public async Task WithoutTheFilesItSaysWhatToGet(params string[] arguments)
    {
        var sample = await SampleProgram.RunAsync("Mnist", arguments);

        Assert.Equal(1, sample.ExitCode);
        Assert.Contains("train-images-idx3-ubyte", sample.Errors);
        Assert.Contains("http", sample.Errors);
        Assert.DoesNotContain("   at ", sample.Errors);
    }

    [GeneratedRegex(@"^result: accuracy=(?<accuracy>\d\.\d{4}) epochs=1 seconds=\d+\.\d hash=[0-9a-f]{16}$")]
    private static partial Regex ResultLine();
}
