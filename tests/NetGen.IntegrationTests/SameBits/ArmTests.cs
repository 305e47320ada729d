using System.Runtime.InteropServices;
using NetGen.IntegrationTests.Processes;
using Xunit;

namespace NetGen.IntegrationTests.SameBits;

/// <summary>An emulated Arm64 processor trains to the same bits with its NEON vectors.</summary>
[Collection(PublishedPrograms.Name)]
public sealed class ArmTests(PublishedPrograms programs)
{
    private const string SystemRoot = "/usr/aarch64-linux-gnu";

    /// <summary>Emulation is slow: W5 takes fewer steps, and W6 none.</summary>
    [Fact]
    public async Task NetworksTrainToTheSameBits()
    {
        Assert.SkipWhen(RuntimeInformation.OSArchitecture == Architecture.Arm64, "This is an Arm64 machine: the other tests ran there.");
        var emulator = OptionalTools.Find("qemu-aarch64-static", "qemu-aarch64");
        Assert.SkipWhen(
            emulator is null || !Directory.Exists(SystemRoot),
            "No emulator of Arm64 with its system libraries: tests/install-optional-tools installs them on Debian.");
        var program = await programs.PublishAsync("NetGen.BitProof", "linux-arm64", "--self-contained");

        var proof = await ChildProcess.RunAsync(emulator!, ["-L", SystemRoot, program, "W1", "W4", "Awkward", "W5:50", "--threads", "1,3"]);

        CommittedHashes.Check(proof.SuccessfulOutput(), lines: 8);
    }
}
