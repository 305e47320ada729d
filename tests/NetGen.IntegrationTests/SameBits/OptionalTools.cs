namespace NetGen.IntegrationTests.SameBits;

/// <summary>Programs that a machine may have beside the SDK.</summary>
internal static class OptionalTools
{
    /// <summary>Where a program lies that is found by its name; null when it is not.</summary>
    public static string? Find(params string[] names) => names
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
