using NetGen.IntegrationTests.Checkpoints;
using Xunit;

namespace NetGen.IntegrationTests.ToolCommands;

/// <summary><c>netgen check</c>, with the networks of this assembly.</summary>
public sealed class CheckTests : IDisposable
{
    private static readonly string Assembly = typeof(Foreign).Assembly.Location;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void AFileOfTheNetworkFits()
    {
        var run = Check(SavingTests.Saved(new Foreign(seed: 1)), "NetGen.IntegrationTests.Foreign");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal($"{_folder.File("file")} fits NetGen.IntegrationTests.Foreign, architecture {Foreign.Info.ArchitectureHash}.", run.Output.Trim());
    }

    [Fact]
    public void AFileThatNamesNoArchitectureIsCheckedByItsTensors()
    {
        var run = Check(SafetensorsBytes.Python(null, [.. SafetensorsBytes.Read(SavingTests.Saved(new Foreign(seed: 1))).Select(tensor => (tensor.Key, tensor.Value.Shape, tensor.Value.Values))]), "Foreign");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("names no architecture", run.Output);
    }

    /// <summary>Names and shapes agree, the activation does not; or nothing does.</summary>
    [Theory]
    [InlineData("ForeignTanh")]
    [InlineData("Tiny")]
    public void AFileOfAnotherNetworkDoesNot(string network)
    {
        var run = Check(SavingTests.Saved(new Foreign(seed: 1)), network);
        var expected = network == "Tiny" ? Message(path => Tiny.Load(path)) : Message(path => ForeignTanh.Load(path));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(expected, run.Errors.TrimEnd());
    }

    [Theory]
    [InlineData("Unknown", "one network called Unknown", "found 0", "NetGen.IntegrationTests.Foreign")]
    [InlineData("Twin", "one network called Twin", "NetGen.IntegrationTests.Declarations.First.Twin")]
    public void ANetworkThatIsNotThereOrThereTwice(string network, params string[] message)
    {
        var run = Check(SavingTests.Saved(new Foreign(seed: 1)), network);

        Assert.Equal(2, run.ExitCode);
        Assert.All(message, part => Assert.Contains(part, run.Errors));
    }

    [Fact]
    public void SeveralNetworksOfWhichNoneIsNamed()
    {
        File.WriteAllBytes(_folder.File("file"), SavingTests.Saved(new Foreign(seed: 1)));
        var run = ToolRun.Of("check", _folder.File("file"), Assembly);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--network says which one is meant", run.Errors);
    }

    [Fact]
    public void DamagedFilesAndNoAssemblies()
    {
        Assert.Equal(2, Check([1, 2, 3], "Foreign").ExitCode);
        foreach (var assembly in (string[])[_folder.File("file"), _folder.File("missing"), typeof(object).Assembly.Location])
        {
            var run = ToolRun.Of("check", _folder.File("file"), assembly, "--network", "Foreign");
            Assert.Equal(2, run.ExitCode);
            Assert.Contains(assembly, run.Errors);
        }
    }

    public void Dispose() => _folder.Dispose();

    private string Message(Action<string> load) => Assert.Throws<CheckpointException>(() => load(_folder.File("file"))).Message;

    private ToolRun Check(byte[] bytes, string network)
    {
        File.WriteAllBytes(_folder.File("file"), bytes);
        return ToolRun.Of("check", _folder.File("file"), Assembly, "--network", network);
    }
}
