using System.Runtime.Intrinsics;
using System.Text.RegularExpressions;
using NetGen.IntegrationTests.Checkpoints;
using NetGen.IntegrationTests.Processes;
using Xunit;

namespace NetGen.IntegrationTests.Compilation;

/// <summary>
/// The runtime's compiler has a budget for what it inlines in one method. A kernel beyond it calls each further operation, gives the same bits and
/// takes twice as long.
/// </summary>
public sealed partial class InliningTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("1")]
    [InlineData("0")]
    public async Task KernelsOfAStepCallNothing(string enablesAvx512)
    {
        var text = await ListingAsync("W5:20", "*In32Registers *In16Registers", enablesAvx512);
        var registers = enablesAvx512 == "0" || !Vector512.IsHardwareAccelerated ? 16 : 32;
        Assert.Contains($"Dense1ForwardIn{registers}Registers", text, StringComparison.Ordinal);
        Assert.Contains($"Dense2InputDeltasIn{registers}Registers", text, StringComparison.Ordinal);
        Assert.Matches($"Dense1WeightGradientsIn{registers}Registers.*DescendWithMomentum", text);
        Assert.Empty(Call().Matches(text).Select(static match => match.Value));
    }

    /// <summary>Where a line of samples is two vectors, every gate and tanh stands there twice, and three sizes of tiles make the longest kernels.</summary>
    [Fact]
    public async Task KernelsOfARecurrentStepCallNothing()
    {
        var text = await ListingAsync("Sequences:5", "SimpleRnn*In16Registers Gru*In16Registers Dense1*In16Registers", enablesAvx512: "0");
        Assert.All(["SimpleRnn1Forward", "SimpleRnn1ThroughTime", "Gru1Forward", "Gru1InputDeltas", "Dense1Forward", "Gru2Forward"], kernel => Assert.Contains($"{kernel}In16Registers", text, StringComparison.Ordinal));
        Assert.Empty(Call().Matches(text).Select(static match => match.Value));
    }

    private async Task<string> ListingAsync(string experiment, string methods, string enablesAvx512)
    {
        var listing = _folder.File("listing.txt");
        var proof = await ChildProcess.RunAsync(
            "dotnet",
            [Repository.Program("tests", "NetGen.BitProof"), experiment, "--paths", "fused"],
            new Dictionary<string, string?> { ["DOTNET_JitDisasm"] = methods, ["DOTNET_JitStdOutFile"] = listing, ["DOTNET_EnableAVX512"] = enablesAvx512 });
        proof.SuccessfulOutput();
        return await File.ReadAllTextAsync(listing, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"^\s+(call|bl|blr)\s.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Call();
}
