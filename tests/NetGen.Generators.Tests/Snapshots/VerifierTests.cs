using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace NetGen.Generators.Tests.Snapshots;

/// <summary>The adapter is strict: new, changed, stale and mangled snapshots all fail.</summary>
public sealed class VerifierTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("NetGen.Snapshots").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task NewFailsAndIsReceived()
    {
        Assert.Contains("New: Test.Method#Net.g.received.cs", await FailureAsync("class A;"), StringComparison.Ordinal);
        Assert.Equal("//HintName: Net.g.cs\nclass A;", await File.ReadAllTextAsync(Received, TestContext.Current.CancellationToken));
        Assert.Equal([0xEF, 0xBB, 0xBF], (await File.ReadAllBytesAsync(Received, TestContext.Current.CancellationToken))[..3]);
    }

    [Fact]
    public async Task AcceptedPassesAndLeavesNothingReceived()
    {
        await FailureAsync("class A;");
        File.Move(Received, Verified);
        await SnapshotFiles.WriteAsync(Received, "left over");

        await VerifyAsync("class A;");

        Assert.False(File.Exists(Received));
    }

    [Fact]
    public async Task ChangedFailsAndShowsTheLine()
    {
        await SnapshotFiles.WriteAsync(Verified, "//HintName: Net.g.cs\nclass A;");

        Assert.Contains("line 2\n  - class A;\n  + class B;", await FailureAsync("class B;"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CarriageReturnFails()
    {
        await SnapshotFiles.WriteAsync(Verified, "//HintName: Net.g.cs\r\nclass A;");

        Assert.Contains("LineEnding: ", await FailureAsync("class A;"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoLongerGeneratedFailsButNotTheNeighbours()
    {
        await SnapshotFiles.WriteAsync(Verified, "//HintName: Net.g.cs\nclass A;");
        await SnapshotFiles.WriteAsync(Path.Combine(_directory, "Test.Method#Old.g.verified.cs"), "old");
        await SnapshotFiles.WriteAsync(Path.Combine(_directory, "Test.MethodTwo#Net.g.verified.cs"), "another test");

        var failure = await FailureAsync("class A;");

        Assert.Contains("Delete: Test.Method#Old.g.verified.cs", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("MethodTwo", failure, StringComparison.Ordinal);
    }

    private string Verified => Path.Combine(_directory, "Test.Method#Net.g.verified.cs");

    private string Received => Path.Combine(_directory, "Test.Method#Net.g.received.cs");

    private async Task<string> FailureAsync(string text) => (await Assert.ThrowsAsync<VerifyException>(() => VerifyAsync(text))).Message;

    private Task VerifyAsync(string text)
    {
        var driver = CSharpGeneratorDriver.Create(new FixedGenerator(text)).RunGenerators(CSharpCompilation.Create("Test"));
        return Verify(driver, Path.Combine(_directory, "Test.cs"), "Method");
    }

    private sealed class FixedGenerator(string text) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterPostInitializationOutput(output => output.AddSource("Net.g.cs", text));
    }
}
