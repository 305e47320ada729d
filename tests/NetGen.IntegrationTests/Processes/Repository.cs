namespace NetGen.IntegrationTests.Processes;

/// <summary>Where things lie. This project and those it starts are built in one configuration, below the repository's root.</summary>
internal static class Repository
{
    private static readonly DirectoryInfo Output = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    private static readonly DirectoryInfo Configuration = Output.Parent!;

    /// <summary>The repository's root.</summary>
    public static string Root { get; } = Configuration.Parent!.Parent!.Parent!.Parent!.FullName;

    /// <summary>The assembly of a program that this project builds.</summary>
    /// <param name="folder">Its folder below the root.</param>
    /// <param name="name">Its name, and its project's folder's.</param>
    public static string Program(string folder, string name) =>
        Path.Combine(Root, folder, name, "bin", Configuration.Name, Output.Name, $"{name}.dll");
}
