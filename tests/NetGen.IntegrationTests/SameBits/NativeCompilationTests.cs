using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using NetGen.IntegrationTests.Processes;
using Xunit;

namespace NetGen.IntegrationTests.SameBits;

/// <summary>
/// NativeAOT compiles the networks without a warning, and the programs train to the same bits as under the just-in-time compiler.
/// </summary>
[Collection(PublishedPrograms.Name)]
public sealed partial class NativeCompilationTests(PublishedPrograms programs)
{
    private const int LargestKilobytes = 10 * 1024;
    private const int LargestFile = 2 * 1024 * 1024;

    [Fact]
    public async Task EveryNetworkTrainsToTheSameBits()
    {
        var program = await PublishAsync("NetGen.BitProof");
        CommittedHashes.Check((await ChildProcess.RunAsync(program, ["--threads", "1,2"])).SuccessfulOutput(), lines: CommittedHashes.Trainings * 2);
    }

    /// <summary>Its time is measured by <c>tests/NetGen.AotProof/measure</c>, on a machine that does nothing else.</summary>
    [Fact]
    public async Task ASmallProgramStaysSmall()
    {
        var program = await PublishAsync("NetGen.AotProof");
        var native = Result().Match((await ChildProcess.RunAsync(program, [])).SuccessfulOutput());
        var jit = Result().Match((await ChildProcess.RunAsync("dotnet", [Repository.Program("tests", "NetGen.AotProof")])).SuccessfulOutput());

        Assert.Equal(jit.Groups["hash"].Value, native.Groups["hash"].Value);
        Assert.InRange(int.Parse(native.Groups["peak"].Value, CultureInfo.InvariantCulture), 1, LargestKilobytes);
        Assert.InRange(new FileInfo(program).Length, 1, LargestFile);
    }

    private Task<string> PublishAsync(string name)
    {
        CommittedHashes.SkipWithoutFusedMultiplyAdd();
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Native compilation is only tried on Linux.");
        Assert.SkipWhen(OptionalTools.Find("clang", "gcc") is null, "NativeAOT needs clang or gcc for linking; there is neither.");
        var processor = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        return programs.PublishAsync(name, $"linux-{processor}", "-p:CompileNatively=true");
    }

    [GeneratedRegex("^W9 .* hash=(?<hash>[0-9a-f]{16}) peak_kb=(?<peak>[0-9]+)$", RegexOptions.Multiline)]
    private static partial Regex Result();
}
