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
        var listing = _folder.File("listing.txt");
        var proof = await ChildProcess.RunAsync(
            "dotnet",
            [Repository.Program("tests", "NetGen.BitProof"), "W5:20", "--paths", "fused"],
            new Dictionary<string, string?> { ["DOTNET_JitDisasm"] = "*In32Registers *In16Registers", ["DOTNET_JitStdOutFile"] = listing, ["DOTNET_EnableAVX512"] = enablesAvx512 });
        proof.SuccessfulOutput();
        var text = await File.ReadAllTextAsync(listing, TestContext.Current.CancellationToken);
        var registers = enablesAvx512 == "0" || !Vector512.IsHardwareAccelerated ? 16 : 32;
        Assert.Contains($"Dense1ForwardIn{registers}Registers", text, StringComparison.Ordinal);
        Assert.Contains($"Dense2InputDeltasIn{registers}Registers", text, StringComparison.Ordinal);
        Assert.Matches($"Dense1WeightGradientsIn{registers}Registers.*DescendWithMomentum", text);
        Assert.Empty(Call().Matches(text).Select(static match => match.Value));
    }

    [GeneratedRegex(@"^\s+(call|bl|blr)\s.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Call();
}
