using System.Runtime.Intrinsics.X86;
using NetGen.IntegrationTests.Processes;
using Xunit;

namespace NetGen.IntegrationTests.SameBits;

/// <summary>One seed gives the committed bits with any width of vectors, any number of threads, and however the steps are taken.</summary>
public sealed class SameBitsTests
{
    [Fact]
    public async Task WithAnyThreadsAndPaths()
    {
        CommittedHashes.SkipWithoutFusedMultiplyAdd();
        var output = await RunAsync(["--threads", "1,2,3,7", "--paths", "fit,fused,unfused"]);
        CommittedHashes.Check(output, lines: CommittedHashes.Trainings * 6);
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX512", "0")]
    [InlineData("DOTNET_PreferredVectorBitWidth", "128")]
    public async Task WithAnyVectors(string variable, string value)
    {
        CommittedHashes.SkipWithoutFusedMultiplyAdd();
        var output = await RunAsync(["--threads", "1,3"], new() { [variable] = value });
        CommittedHashes.Check(output, lines: CommittedHashes.Trainings * 2);
    }

    [Fact]
    public async Task WithoutFusedMultiplyAddsTheyDiffer()
    {
        // Says that the switch of the tolerance tests does what it should, and that a hash can tell.
        CommittedHashes.SkipWithoutFusedMultiplyAdd();
        Assert.SkipUnless(Fma.IsSupported, "The switch is one of x64.");
        var output = await RunAsync(["W4:20"], new() { ["DOTNET_EnableAVX2"] = "0" });
        Assert.NotEqual(await RunAsync(["W4:20"]), output);
    }

    private static async Task<string> RunAsync(string[] arguments, Dictionary<string, string?>? environment = null)
    {
        var proof = await ChildProcess.RunAsync("dotnet", [Repository.Program("tests", "NetGen.BitProof"), .. arguments], environment);
        return proof.SuccessfulOutput();
    }
}
