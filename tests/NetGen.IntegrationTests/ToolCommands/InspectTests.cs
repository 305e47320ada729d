using System.Text;
using NetGen.IntegrationTests.Checkpoints;
using Xunit;

namespace NetGen.IntegrationTests.ToolCommands;

/// <summary><c>netgen inspect</c>.</summary>
public sealed class InspectTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void StatisticsAreThoseByHand()
    {
        var run = Inspect(SafetensorsBytes.Python(null, ("a", [2, 2], [1, float.NaN, 2, 3]), ("b", [0], []), ("c", [1], [float.NaN])));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["a", "F32", "[2,", "2]", "1", "3", "2", "0.816497", "1"], run.Row("a"));
        Assert.Equal(["b", "F32", "[0]"], run.Row("b"));
        Assert.Equal(["c", "F32", "[1]", "1"], run.Row("c"));
        Assert.Contains("3 tensors, 5 numbers", run.Output);
    }

    [Fact]
    public void OtherTypesHaveNoStatistics()
    {
        var run = Inspect(SafetensorsBytes.File("""{"n":{"dtype":"I64","shape":[],"data_offsets":[0,8]}}""", new byte[8]));

        Assert.Equal(["n", "I64", "[]"], run.Row("n"));
    }

    [Fact]
    public void ANetworksFileSaysItsArchitecture()
    {
        new Tiny(seed: 1).Save(_folder.File("tiny"));
        var run = ToolRun.Of("inspect", _folder.File("tiny"));

        Assert.Equal(["netgen.architecture", Tiny.Info.ArchitectureHash], run.Row("netgen.architecture"));
        Assert.Equal("[8,", run.Row("hidden.weight")[2]);
        Assert.Contains($"4 tensors, {Tiny.ParameterCount} numbers", run.Output);
    }

    [Fact]
    public void NamesCannotCommandTheTerminal()
    {
        var run = Inspect(SafetensorsBytes.Python("""{"k":"[red]\u001b[2J"}""", ("[bold]a[/]\\u001b]0;title", [1], [1])));

        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Contains("[red]\uFFFD[2J", run.Output);
        Assert.Contains("[bold]a[/]\uFFFD]0;title", run.Output);
    }

    /// <summary>The runtime's own words, and no more.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("\u0002\0\0\0\0\0\0\0[]")]
    [InlineData("\u0080\0\0\0\0\0\0\0{}")]
    public void ADamagedFileIsToldInALine(string content)
    {
        var run = Inspect(Encoding.Latin1.GetBytes(content));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(Assert.Throws<CheckpointException>(() => Tiny.Load(_folder.File("file"))).Message, run.Errors.TrimEnd());
        Assert.Empty(run.Output);
    }

    [Fact]
    public void WhatCannotBeReadIsToldInALine()
    {
        var missing = ToolRun.Of("inspect", _folder.File("missing"));
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains(_folder.File("missing"), Assert.Single(missing.Errors.TrimEnd().Split('\n')));

        var folder = ToolRun.Of("inspect", Path.GetTempPath());
        Assert.Equal(2, folder.ExitCode);
        Assert.Single(folder.Errors.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("inspect")]
    [InlineData("inspect", "a", "b")]
    [InlineData("diff", "a")]
    [InlineData("unknown")]
    public void AWrongCommandLineIsNoAnswer(params string[] arguments)
    {
        var run = ToolRun.Of(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Errors);
    }

    public void Dispose() => _folder.Dispose();

    private ToolRun Inspect(byte[] bytes)
    {
        File.WriteAllBytes(_folder.File("file"), bytes);
        return ToolRun.Of("inspect", _folder.File("file"));
    }
}
