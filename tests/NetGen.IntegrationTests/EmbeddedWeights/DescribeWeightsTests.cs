extern alias build;

using System.Security.Cryptography;
using build::NetGen.Build;
using NetGen.IntegrationTests.Checkpoints;
using Xunit;

namespace NetGen.IntegrationTests.EmbeddedWeights;

/// <summary>The task of the build writes down what a header says, and refuses what the runtime refuses with the same words.</summary>
public sealed class DescribeWeightsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingBuildEngine _engine = new();

    [Fact]
    public void EveryTensorIsALine()
    {
        Assert.True(Describe(SafetensorsBytes.Python("{\"format\":\"pt\"}", ("0.weight", [4, 3], new float[12]), ("scale", [], [1f]), ("a [b] c", [2], new float[2]))));

        Assert.Equal("F32 [4, 3] 0.weight\nF32 [2] a [b] c\nF32 [] scale\n", Header);
    }

    [Fact]
    public void ANetworkOfNetGenIsNamedWithItsArchitecture()
    {
        Assert.True(Describe(SavingTests.Saved(new Foreign())));

        Assert.StartsWith($"architecture {Foreign.Info.ArchitectureHash}\nnetwork Foreign\nF32 [4] 0.bias\n", Header, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatOnlyATrainingKeepsIsLeftOut()
    {
        Assert.True(Describe(SafetensorsBytes.Python(null, ("0.bias", [1], [1f]), ("optimizer/first_moment/0.bias", [1], [1f]))));

        Assert.Equal("F32 [1] 0.bias\n", Header);
    }

    [Fact]
    public void ANameIsWholeAndOnOneLine()
    {
        var name = new string('n', 300);
        Assert.True(Describe(SafetensorsBytes.Python(null, ($"{name}\\nF32 [1] other", [1], [1f]))));

        Assert.Equal($"F32 [1] {name} F32 [1] other\n", Header);
    }

    [Fact]
    public void DamageIsAnErrorWithTheRuntimesWords()
    {
        var file = SavingTests.Saved(new Foreign());
        foreach (var damaged in new byte[][] { [], file[..7], file[..40], file[..^1], [.. file, 0], SafetensorsBytes.File("[]"), SafetensorsBytes.File("{\"a\":{}}"),
            SafetensorsBytes.File("{\"__metadata__\":{\"netgen.format\":\"2\"}}") })
        {
            _engine.Errors.Clear();
            Assert.False(Describe(damaged));

            var error = Assert.Single(_engine.Errors);
            Assert.Equal(Assert.Throws<CheckpointException>(() => Foreign.Load(damaged)).Message, error.Message);
            Assert.Equal(("NETGEN101", Weights), (error.Code, error.File));
        }

        Assert.False(File.Exists(Description));
    }

    [Fact]
    public void AMissingFileIsAnErrorThatNamesIt()
    {
        Assert.False(Run());

        Assert.Contains(Weights, Assert.Single(_engine.Errors).Message, StringComparison.Ordinal);
    }

    /// <summary>The compiler runs where a description is newer than what it made, and need not where it is not.</summary>
    [Fact]
    public void ADescriptionIsWrittenWhereTheFileIsAnotherHoweverOld()
    {
        Assert.True(Describe(SafetensorsBytes.Python(null, ("0.bias", [1], [1f]))));
        var (first, longAgo) = (File.ReadAllText(Description), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.SetLastWriteTimeUtc(Description, longAgo);
        Assert.True(Run());
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(Description));

        File.WriteAllBytes(Weights, SafetensorsBytes.Python(null, ("0.bias", [1], [2f])));
        File.SetLastWriteTimeUtc(Weights, longAgo.AddYears(-1));
        Assert.True(Run());
        Assert.NotEqual(first, File.ReadAllText(Description));
        Assert.NotEqual(longAgo, File.GetLastWriteTimeUtc(Description));
    }

    [Fact]
    public void TwoFilesOfOneNameAreAnErrorThatNamesBoth()
    {
        string[] weights = ["models/digits.safetensors", "net.safetensors", "other/Digits.safetensors"];
        Assert.False(new DescribeWeights { BuildEngine = _engine, Weights = weights, Descriptions = ["1", "2", "3"] }.Execute());

        var error = Assert.Single(_engine.Errors);
        Assert.Equal(
            "Expected one weights file called 'digits.safetensors', found 'models/digits.safetensors' and 'other/Digits.safetensors': weights are named without folders",
            error.Message);
        Assert.Equal(("NETGEN101", Path.GetFullPath(weights[2])), (error.Code, error.File));
    }

    public void Dispose() => _folder.Dispose();

    private string Weights => _folder.File("net.safetensors");

    private string Description => _folder.File("net.safetensors.netgen");

    /// <summary>What the description says of the header, behind the hash of the file.</summary>
    private string Header
    {
        get
        {
            var text = File.ReadAllText(Description);
            var hash = $"sha256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Weights)))}\n";
            Assert.StartsWith(hash, text, StringComparison.Ordinal);
            return text[hash.Length..];
        }
    }

    private bool Describe(byte[] file)
    {
        File.WriteAllBytes(Weights, file);
        return Run();
    }

    private bool Run() => new DescribeWeights { BuildEngine = _engine, Weights = [Weights], Descriptions = [Description] }.Execute();
}
