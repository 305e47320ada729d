using System.Text;

namespace NetGen.Generators.Tests.Snapshots;

/// <summary>The snapshots of one test.</summary>
internal sealed class SnapshotFiles
{
    /// <summary>With a byte order mark, as Verify writes.</summary>
    public static readonly Encoding Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    private readonly string _prefix;
    private readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);

    public SnapshotFiles(string directory, string prefix)
    {
        if (!System.IO.Directory.Exists(directory))
        {
            throw new DirectoryNotFoundException($"{directory}: source paths are mapped; set DeterministicSourcePaths to false");
        }

        Directory = directory;
        _prefix = prefix;
    }

    public string Directory { get; }

    public HashSet<string> Verified() => Existing("verified").ToHashSet(StringComparer.OrdinalIgnoreCase);

    public void DeleteReceived()
    {
        foreach (var path in Existing("received").ToList())
        {
            File.Delete(path);
        }
    }

    public (string Verified, string Received) For(string hintName)
    {
        var path = Path.Combine(Directory, $"{_prefix}#{Path.GetFileNameWithoutExtension(hintName)}");
        return _given.Add(path)
            ? ($"{path}.verified.cs", $"{path}.received.cs")
            : throw new NotSupportedException($"{hintName}: two outputs map to one snapshot name");
    }

    /// <summary>The text; null if there is none, for an empty file is as good as none.</summary>
    public static async Task<string?> ReadAsync(string path) =>
        File.Exists(path) && new FileInfo(path).Length > 0 ? await File.ReadAllTextAsync(path, Encoding) : null;

    public static Task WriteAsync(string path, string text) => File.WriteAllTextAsync(path, text, Encoding);

    // A test whose name begins like this one's has snapshots of its own.
    private IEnumerable<string> Existing(string kind) => System.IO.Directory.EnumerateFiles(Directory, $"{_prefix}*.{kind}.*").Where(path =>
        Path.GetFileName(path).StartsWith($"{_prefix}.{kind}.", StringComparison.Ordinal)
        || Path.GetFileName(path).StartsWith($"{_prefix}#", StringComparison.Ordinal));
}
