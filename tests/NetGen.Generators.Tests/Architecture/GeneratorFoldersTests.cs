using System.Text.RegularExpressions;
using Xunit;

namespace NetGen.Generators.Tests.Architecture;

/// <summary>The generator's folders depend on each other in one direction, and most of them know nothing of the compiler.</summary>
public partial class GeneratorFoldersTests
{
    [Theory]
    [InlineData("Model")]
    [InlineData("Diagnostics")]
    [InlineData("Analysis", "Model", "Diagnostics")]
    [InlineData("Parsing", "Analysis", "Model", "Diagnostics")]
    [InlineData("Planning", "Model")]
    [InlineData("Emission", "Planning", "Model")]
    [InlineData("Weights", "Analysis", "Planning", "Model", "Diagnostics")]
    public void FolderKnowsOnly(string folder, params string[] others)
    {
        var violations =
            from file in Sources.In(Repository.Generator, folder)
            from Match use in FolderName().Matches(file.Text)
            let used = use.Groups["folder"].Value
            where used != folder && !others.Contains(used)
            select $"{file.Path} uses {used}";

        Assert.Empty(violations);
    }

    [Theory]
    [InlineData("Model")]
    [InlineData("Analysis")]
    [InlineData("Planning")]
    [InlineData("Emission")]
    [InlineData("Weights")]
    public void FolderUsesNoTypeOfTheCompiler(string folder) => Assert.DoesNotContain(
        Sources.In(Repository.Generator, folder),
        file => file.Text.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal));

    [Fact]
    public void AnalysisKnowsIdsOfDiagnosticsOnly() => Assert.DoesNotContain(
        Sources.In(Repository.Generator, "Analysis"),
        file => file.Text.Contains("DiagnosticDescriptor", StringComparison.Ordinal));

    [Fact]
    public void EveryFolderHasARule() => Assert.Equal(
        ["Analysis", "Diagnostics", "Emission", "Model", "Parsing", "Planning", "Weights"],
        Directory.EnumerateDirectories(Repository.Generator)
            .Where(folder => Directory.EnumerateFiles(folder, "*.cs").Any())
            .Select(Path.GetFileName)
            .Order());

    [GeneratedRegex(@"NetGen\.Generators\.(?<folder>Model|Diagnostics|Analysis|Parsing|Planning|Emission|Weights)\b")]
    private static partial Regex FolderName();
}
