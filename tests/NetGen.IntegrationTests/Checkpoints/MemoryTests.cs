using System.Text;
using Xunit;

namespace NetGen.IntegrationTests.Checkpoints;

/// <summary>Reading a file takes no more memory than twice its length, whatever it claims.</summary>
public sealed class MemoryTests
{
    private const int Entries = 100_000;

    // What reading costs that has nothing to do with the file.
    private const long Slack = 256 * 1024;

    public static TheoryData<string> Headers => [.. Hostile.Keys];

    private static Dictionary<string, Func<string>> Hostile { get; } = new()
    {
        ["Tensors"] = () => $"{{{string.Join(",", Enumerable.Range(0, Entries).Select(index => $"\"{index:x}\":{{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}}"))}}}",
        ["OneName"] = () => $"{{\"{new string('a', 5_000_000)}\":{{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}}}}",
        ["Escapes"] = () => $"{{\"{string.Concat(Enumerable.Repeat("\\u00e9", 1_000_000))}\":{{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}}}}",
        ["Metadata"] = () => $"{{\"__metadata__\":{{{string.Join(",", Enumerable.Range(0, 500_000).Select(index => $"\"{index:x}\":\"\""))}}}}}",
        ["OneText"] = () => $"{{\"__metadata__\":{{\"a\":\"{new string('a', 5_000_000)}\"}}}}",
        ["OwnText"] = () => $"{{\"__metadata__\":{{\"netgen.format\":\"{new string('a', 5_000_000)}\"}}}}",
        ["Dimensions"] = () => $"{{\"0.bias\":{{\"dtype\":\"U8\",\"shape\":[{string.Join(",", Enumerable.Repeat(0, 2_000_000))}],\"data_offsets\":[0,0]}}}}",
        ["Braces"] = () => new string('{', 5_000_000),
        ["Space"] = () => "{}" + new string(' ', 5_000_000),
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public void OfAForgedHeader(string name)
    {
        using var folder = new TemporaryFolder();
        var file = SafetensorsBytes.File(Hostile[name]());
        File.WriteAllBytes(folder.File("forged"), file);

        Assert.InRange(BytesOf(() => Foreign.Load(file)), 0, (2 * file.Length) + Slack);
        Assert.InRange(BytesOf(() => Foreign.Load(folder.File("forged"))), 0, (2 * file.Length) + Slack);
    }

    [Fact]
    public void OfALargeNetwork()
    {
        using var folder = new TemporaryFolder();
        var network = new Broad(seed: 1);
        network.Save(folder.File("broad"));
        var length = new FileInfo(folder.File("broad")).Length;

        Assert.InRange(BytesOf(() => network.LoadParameters(folder.File("broad"))), length, (2 * length) + Slack);
    }

    /// <summary>A stream that ends early costs what it gave, not what it promised.</summary>
    [Fact]
    public void OfAStreamThatPromisesMore()
    {
        byte[] header = [.. BitConverter.GetBytes(100_000_000L), .. Encoding.UTF8.GetBytes("{\"a\":")];
        Assert.InRange(BytesOf(() => Foreign.Load(new UnseekableStream(header))), 0, Slack);

        var data = SafetensorsBytes.File("""{"0.bias":{"dtype":"U8","shape":[2000000000],"data_offsets":[0,2000000000]}}""", new byte[1000]);
        Assert.InRange(BytesOf(() => Foreign.Load(new UnseekableStream(data))), 0, Slack);
        Assert.InRange(BytesOf(() => Foreign.Load(new MemoryStream(data))), 0, Slack);
    }

    private static long BytesOf(Action load)
    {
        Try(load);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Try(load);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Try(Action load)
    {
        try
        {
            load();
        }
        catch (CheckpointException)
        {
            // Whether a file is refused is for other tests.
        }
    }
}
