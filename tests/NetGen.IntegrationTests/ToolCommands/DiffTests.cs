using NetGen.IntegrationTests.Checkpoints;
using Xunit;

namespace NetGen.IntegrationTests.ToolCommands;

/// <summary><c>netgen diff</c>.</summary>
public sealed class DiffTests : IDisposable
{
    private static readonly byte[] Numbers = SafetensorsBytes.Python(null, ("a", [4], [1, 2, 3, 4]), ("b", [1], [float.NaN]));

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void AFileIsLikeItself()
    {
        var run = Diff(Numbers, Numbers);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("0 of 2 tensors differ", run.Output.Trim());
    }

    [Fact]
    public void DistancesAreThoseByHand()
    {
        var run = Diff(Numbers, SafetensorsBytes.Python(null, ("a", [4], [1, 2.5f, 3, 3]), ("b", [1], [1])));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["a", "values", "1", "0.375"], run.Row("a"));
        Assert.Equal(["b", "values", "Infinity", "Infinity"], run.Row("b"));
        Assert.Contains("2 of 2 tensors differ", run.Output);
    }

    [Fact]
    public void TensorsOfOneFileAndOtherShapes()
    {
        var run = Diff(Numbers, SafetensorsBytes.Python(null, ("a", [2, 2], [1, 2, 3, 4]), ("c", [1], [1])));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["a", "shape", "[4],", "[2,", "2]"], run.Row("a"));
        Assert.Equal(["b", "only", "in", "the", "first"], run.Row("b"));
        Assert.Equal(["c", "only", "in", "the", "second"], run.Row("c"));
        Assert.Contains("3 of 3 tensors differ", run.Output);
    }

    [Fact]
    public void AnotherTypeIsADifferenceOfNothing()
    {
        // The upper halves of 1 and 2 in single precision.
        var halves = SafetensorsBytes.File("""{"a":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}""", 0x80, 0x3F, 0x00, 0x40);
        var run = Diff(SafetensorsBytes.Python(null, ("a", [2], [1, 2])), halves);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["a", "type", "F32,", "BF16", "0", "0"], run.Row("a"));
    }

    [Theory]
    [InlineData(7, 0)]
    [InlineData(8, 1)]
    public void WhatHasNoNumbersOfParametersIsComparedByBytes(byte value, int exitCode)
    {
        const string Header = """{"n":{"dtype":"I64","shape":[],"data_offsets":[0,8]}}""";
        Assert.Equal(exitCode, Diff(SafetensorsBytes.File(Header, 7, 0, 0, 0, 0, 0, 0, 0), SafetensorsBytes.File(Header, value, 0, 0, 0, 0, 0, 0, 0)).ExitCode);
    }

    [Fact]
    public void ADamagedFileIsNoDifference()
    {
        var run = Diff(Numbers, Numbers[..^1]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(_folder.File("second"), run.Errors);
    }

    public void Dispose() => _folder.Dispose();

    private ToolRun Diff(byte[] first, byte[] second)
    {
        File.WriteAllBytes(_folder.File("first"), first);
        File.WriteAllBytes(_folder.File("second"), second);
        return ToolRun.Of("diff", _folder.File("first"), _folder.File("second"));
    }
}
