using System.Runtime.CompilerServices;

namespace NetGen.Generators.Tests;

/// <summary>Where the sources lie, for tests that read them.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(SourceFolder(), "..", ".."));

    public static string Generator { get; } = Path.Combine(Root, "generators", "NetGen.Generators");

    public static string Tests { get; } = SourceFolder();

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
