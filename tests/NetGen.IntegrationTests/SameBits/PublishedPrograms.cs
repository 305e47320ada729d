using System.Text.RegularExpressions;
using NetGen.IntegrationTests.Processes;
using Xunit;

namespace NetGen.IntegrationTests.SameBits;

/// <summary>
/// Publishes programs for other compilers and processors into a folder of its own, so that nothing a build or another test uses is
/// touched. One after the other, because they share what they depend on; without the analyzers, which have seen these sources in the solution's build.
/// </summary>
[CollectionDefinition(Name)]
public sealed partial class PublishedPrograms : ICollectionFixture<PublishedPrograms>, IDisposable
{
    public const string Name = "Published programs";

    private readonly DirectoryInfo _artifacts = Directory.CreateTempSubdirectory("netgen-published-");

    /// <summary>Publishes a program; skips the test when a package for it is not to be had.</summary>
    /// <param name="name">The program.</param>
    /// <param name="runtime">The system it is for, such as <c>linux-x64</c>.</param>
    /// <param name="option">What else to ask for.</param>
    /// <param name="folder">Which of the repository's folders has it.</param>
    /// <returns>The executable; of a library, where it would lie.</returns>
    public async Task<string> PublishAsync(string name, string runtime, string option, string folder = "tests")
    {
        var publish = await ChildProcess.RunAsync(
            "dotnet",
            [
                "publish", Path.Combine(Repository.Root, folder, name), "-c", "Release", "-r", runtime, option,
                "-p:RunAnalyzers=false", "--artifacts-path", _artifacts.FullName, "--disable-build-servers",
            ]);
        var missing = MissingPackage().Match(publish.Output);
        Assert.SkipWhen(missing.Success, $"A package is not to be had: {missing.Value}");
        Assert.DoesNotMatch(Warning(), publish.SuccessfulOutput());
        return Path.Combine(_artifacts.FullName, "publish", name, $"release_{runtime}", name);
    }

    public void Dispose() => _artifacts.Delete(recursive: true);

    [GeneratedRegex("error NU1(100|101|102|301): .*")]
    private static partial Regex MissingPackage();

    // A mirror may lack the exact version of a dependency's dependency.
    [GeneratedRegex(": warning (?!NU1603)")]
    private static partial Regex Warning();
}
