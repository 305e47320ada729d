namespace NetGen.IntegrationTests.Checkpoints;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("netgen-checkpoints-");

    /// <summary>Its path.</summary>
    public string Path => _folder.FullName;

    /// <summary>The files in it.</summary>
    public string[] Files => Directory.GetFiles(_folder.FullName);

    /// <summary>A path in it.</summary>
    public string File(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
