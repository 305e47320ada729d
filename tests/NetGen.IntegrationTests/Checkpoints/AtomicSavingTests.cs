using System.Diagnostics;
using NetGen.IntegrationTests.Processes;
using Xunit;

namespace NetGen.IntegrationTests.Checkpoints;

/// <summary>A file is replaced whole or not at all.</summary>
public sealed class AtomicSavingTests
{
    [Fact]
    public void AnOldFileIsReplaced()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("net.safetensors");
        File.WriteAllText(path, new string('x', 100_000));
        new Tiny(seed: 1).Save(path);

        Assert.Equal(SavingTests.Saved(new Tiny(seed: 1)), File.ReadAllBytes(path));
        Assert.Equal([path], folder.Files);
    }

    [Fact]
    public void AFailureInTheMiddleLeavesTheOldFile()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("net.safetensors");
        File.WriteAllText(path, "old");

        Assert.Throws<NotSupportedException>(() => AtomicFile.Write(path, stream =>
        {
            stream.Write(new byte[1000]);
            throw new NotSupportedException();
        }));

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], folder.Files);
    }

    [Fact]
    public void APathThatCannotBeWrittenIsNamed()
    {
        using var folder = new TemporaryFolder();
        var missing = Path.Combine(folder.File("missing"), "net.safetensors");
        var exception = Assert.Throws<IOException>(() => new Tiny(seed: 1).Save(missing));
        Assert.StartsWith($"{missing} cannot be written: ", exception.Message);

        // A folder of that name is in the way.
        Directory.CreateDirectory(folder.File("taken"));
        exception = Assert.Throws<IOException>(() => new Tiny(seed: 1).Save(folder.File("taken")));
        Assert.StartsWith($"{folder.File("taken")} cannot be written: ", exception.Message);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public void AFileThatCannotBeReadIsNamed()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("missing.safetensors", Assert.Throws<FileNotFoundException>(() => Tiny.Load(folder.File("missing.safetensors"))).Message);
        Directory.CreateDirectory(folder.File("folder"));
        Assert.StartsWith(folder.File("folder"), Assert.Throws<IOException>(() => Tiny.Load(folder.File("folder"))).Message);
        File.WriteAllText(folder.File("text"), "no tensors, but text");
        Assert.StartsWith($"{folder.File("text")}: Expected", Assert.Throws<CheckpointException>(() => Tiny.Load(folder.File("text"))).Message);
    }

    [Fact]
    public async Task AProcessKilledWhileSavingLeavesAWholeFile()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("net.safetensors");
        var seen = new HashSet<float>();

        // On a busy machine a process needs longer until it has saved twice.
        for (var kill = 0; kill < 12 || (seen.Count < 2 && kill < 100); kill++)
        {
            await KillWhileSavingAsync(path, TimeSpan.FromMilliseconds(3 * kill));
            // All numbers of one saving are equal.
            var numbers = SafetensorsBytes.Read(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)).Values.SelectMany(tensor => tensor.Values).Distinct();
            seen.Add(Assert.Single(numbers));
        }

        Assert.True(seen.Count > 1, "The processes were killed too early to tell.");
    }

    private static async Task KillWhileSavingAsync(string path, TimeSpan delay)
    {
        var before = File.Exists(path) ? File.GetLastWriteTimeUtc(path) : default;
        using var process = Process.Start("dotnet", [Repository.Program("tests", "NetGen.CheckpointProof"), "save", path]);
        try
        {
            while (!File.Exists(path) || File.GetLastWriteTimeUtc(path) == before)
            {
                Assert.False(process.HasExited);
                await Task.Delay(1, TestContext.Current.CancellationToken);
            }

            await Task.Delay(delay, TestContext.Current.CancellationToken);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }
}
