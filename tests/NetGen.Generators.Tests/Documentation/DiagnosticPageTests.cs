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

    /// <summary>Errors too stand at real locations, so that whoever knows better can say so there.</summary>
    [Fact]
    public void EveryMistakeCanBeSuppressed()
    {
        var diagnostics = GeneratorHarness.Run(Options, [.. DiagnosticPages.Mistakes.Select(page => $"#pragma warning disable {page.Id}\n{page.Source}")]).Diagnostics;

        Assert.Equal(DiagnosticPages.Mistakes.Select(page => page.Id), diagnostics.Select(diagnostic => diagnostic.Id).Distinct().Order());
        Assert.All(diagnostics, diagnostic => Assert.True(diagnostic.IsSuppressed, diagnostic.ToString()));
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
