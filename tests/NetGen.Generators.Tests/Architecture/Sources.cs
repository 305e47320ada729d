namespace NetGen.Generators.Tests.Architecture;

/// <summary>Source files, as texts.</summary>
internal static class Sources
{
    /// <summary>The files of a folder and those below it; none if the folder is not there yet.</summary>
    public static IEnumerable<(string Path, string Text)> In(params string[] path)
    {
        var folder = Path.Combine(path);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(IsSource).Select(file => (file, File.ReadAllText(file)))
            : [];

        bool IsSource(string file) => Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj");
    }
}
