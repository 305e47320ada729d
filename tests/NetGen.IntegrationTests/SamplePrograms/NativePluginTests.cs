using System.Runtime.InteropServices;
using NativePlugin;
using NetGen.IntegrationTests.Processes;
using NetGen.IntegrationTests.SameBits;
using Xunit;

namespace NetGen.IntegrationTests.SamplePrograms;

/// <summary>A host in C loads the amplifier as a native library and gets the bits of the managed streamer.</summary>
[Collection(PublishedPrograms.Name)]
public sealed class NativePluginTests(PublishedPrograms programs) : IDisposable
{
    private const int Samples = 1000;

    private static readonly string Plugin = Path.Combine(Repository.Root, "samples", "NativePlugin");
    private static readonly string Weights = Path.Combine(Plugin, "amp.safetensors");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("netgen-host-");

    [Fact]
    public async Task AHostInCHearsWhatTheManagedStreamerGives()
    {
        CommittedHashes.SkipWithoutFusedMultiplyAdd();
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Native compilation is only tried on Linux.");
        var compiler = OptionalTools.Find("clang", "gcc");
        Assert.SkipWhen(compiler is null, "NativeAOT and the host need clang or gcc; there is neither.");
        var processor = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        var published = await programs.PublishAsync("NativePlugin", $"linux-{processor}", "-p:PublishAot=true", folder: "samples");
        var library = Path.Combine(Path.GetDirectoryName(published)!, "netgen_amp.so");
        var (host, input, output) = (InFolder("host"), InFolder("in"), InFolder("out"));
        var built = await ChildProcess.RunAsync(
            compiler!, ["-Wall", "-Wextra", "-Werror", Path.Combine(Plugin, "host.c"), $"-I{Plugin}", library, $"-Wl,-rpath,{Path.GetDirectoryName(library)}", "-o", host]);
        built.SuccessfulOutput();

        var sound = Enumerable.Range(0, Samples).Select(sample => 0.7f * float.Sin(0.1f * sample)).ToArray();
        File.WriteAllBytes(input, MemoryMarshal.AsBytes<float>(sound).ToArray());
        (await ChildProcess.RunAsync(host, [Weights, input, output])).SuccessfulOutput();

        var expected = new float[Samples];
        AmpNet.Load(Weights).CreateStreamer(Samples).Process(sound, expected);
        Assert.Equal(MemoryMarshal.AsBytes<float>(expected).ToArray(), File.ReadAllBytes(output));

        // What is no weights file is said in words and harms nobody.
        var refused = await ChildProcess.RunAsync(host, [input, input, output]);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("this is no safetensors file", refused.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string InFolder(string name) => Path.Combine(_folder.FullName, name);
}
