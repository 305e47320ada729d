using Microsoft.CodeAnalysis;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Documentation;

/// <summary>What a diagnostic's page shows as the mistake is that mistake, and its mend compiles.</summary>
public class DiagnosticPageTests
{
    private static readonly HarnessOptions Options = HarnessOptions.Default with { AdditionalFiles = DiagnosticPages.Weights };

    [Fact]
    public void EveryExampleIsTheMistake()
    {
        var pages = DiagnosticPages.Mistakes;
        var diagnostics = GeneratorHarness.Run(Options, [.. pages.Select(page => page.Source)]).Diagnostics;

        Assert.All(pages.Select((page, index) => (page.Id, File: $"Test{index}.cs")), page =>
            Assert.Equal(page.Id, Assert.Single(diagnostics.Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == page.File).Select(diagnostic => diagnostic.Id).Distinct())));
    }

    /// <summary>The bodies of generated methods are left out: that they compile is proven elsewhere, and takes long.</summary>
    [Fact]
    public void EveryMendCompiles()
    {
        var run = GeneratorHarness.Run(Options, [.. DiagnosticPages.Mends]);

        Assert.Empty(run.Diagnostics);
        Assert.All(run.Input.SyntaxTrees, tree => Assert.DoesNotContain(
            run.Output.GetSemanticModel(tree).GetDiagnostics(cancellationToken: TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS1591"));
    }
}
