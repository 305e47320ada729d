using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.CodeFixes;

/// <summary>Applies a fix to what the generator and the analyzer report, in a workspace in memory.</summary>
internal static class CodeFixHarness
{
    /// <summary>Fixes the only diagnostic of a source that the provider fixes.</summary>
    /// <typeparam name="TProvider">The provider.</typeparam>
    /// <param name="source">The source.</param>
    /// <param name="title">Which of several fixes; null for the only one.</param>
    /// <param name="options">What the project has beside it.</param>
    public static async Task<string> FixOneAsync<TProvider>(string source, string? title = null, HarnessOptions? options = null)
        where TProvider : CodeFixProvider, new()
    {
        var provider = new TProvider();
        var (document, diagnostics) = await OpenAsync(source, provider, options);
        var actions = await ActionsForAsync(provider, document, Assert.Single(diagnostics));
        var result = await ApplyAsync(document, title is null ? Assert.Single(actions) : actions.Single(action => action.Title == title));
        Assert.Empty((await OpenAsync(result, provider, options)).Diagnostics);
        return result;
    }

    /// <summary>The titles of the fixes of the only diagnostic that the provider knows.</summary>
    public static async Task<IEnumerable<string>> TitlesAsync<TProvider>(string source)
        where TProvider : CodeFixProvider, new()
    {
        var provider = new TProvider();
        var (document, diagnostics) = await OpenAsync(source, provider);
        return (await ActionsForAsync(provider, document, Assert.Single(diagnostics))).Select(action => action.Title);
    }

    /// <summary>Fixes all diagnostics of a source, one id after the other as an editor does.</summary>
    public static async Task<string> FixAllAsync<TProvider>(string source)
        where TProvider : CodeFixProvider, new()
    {
        var provider = new TProvider();
        foreach (var id in provider.FixableDiagnosticIds)
        {
            var (document, diagnostics) = await OpenAsync(source, provider);
            if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == id) is not { } first)
            {
                continue;
            }

            var action = (await ActionsForAsync(provider, document, first))[0];
            var context = new FixAllContext(
                document,
                provider,
                FixAllScope.Document,
                action.EquivalenceKey,
                [id],
                new KnownDiagnostics(diagnostics.RemoveAll(diagnostic => diagnostic.Id != id)),
                TestContext.Current.CancellationToken);
            source = await ApplyAsync(document, (await provider.GetFixAllProvider()!.GetFixAsync(context))!);
        }

        Assert.Empty((await OpenAsync(source, provider)).Diagnostics);
        return source;
    }

    // The generator runs on the workspace's own compilation: fixing all looks up the document by the diagnostic's tree.
    private static async Task<(Document Document, ImmutableArray<Diagnostic> Diagnostics)> OpenAsync(string source, CodeFixProvider provider, HarnessOptions? options = null)
    {
        var template = GeneratorHarness.CreateCompilation(HarnessOptions.Default);
        var document = new AdhocWorkspace().AddProject("Fixed", LanguageNames.CSharp)
            .WithCompilationOptions(template.Options)
            .WithMetadataReferences(template.References)
            .AddDocument("Usings.cs", "global using NetGen;").Project
            .AddDocument("Net.cs", source);
        var compilation = await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken);
        var driver = GeneratorHarness.CreateDriver(options ?? HarnessOptions.Default).RunGenerators(compilation!, TestContext.Current.CancellationToken);
        return (document, [.. driver.GetRunResult().Diagnostics.Concat(GeneratorHarness.Analyze(compilation!)).Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id))]);
    }

    private static async Task<IReadOnlyList<CodeAction>> ActionsForAsync(CodeFixProvider provider, Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return actions;
    }

    private static async Task<string> ApplyAsync(Document document, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution.GetDocument(document.Id)!;
        return (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    private sealed class KnownDiagnostics(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
