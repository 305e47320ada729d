using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.CodeFixes;

/// <summary>Applies the fix to what the generator reports, in a workspace in memory.</summary>
internal static class CodeFixHarness
{
    private static readonly MakePartialCodeFixProvider Provider = new();

    /// <summary>Fixes the only diagnostic of a source.</summary>
    public static async Task<string> FixOneAsync(string source)
    {
        var (document, diagnostics) = await OpenAsync(source);
        return await ApplyAsync(document, await ActionForAsync(document, Assert.Single(diagnostics)));
    }

    /// <summary>Fixes all diagnostics of a source, one id after the other as an editor does.</summary>
    public static async Task<string> FixAllAsync(string source)
    {
        foreach (var id in Provider.FixableDiagnosticIds)
        {
            var (document, diagnostics) = await OpenAsync(source);
            var action = await ActionForAsync(document, diagnostics.First(diagnostic => diagnostic.Id == id));
            var context = new FixAllContext(
                document,
                Provider,
                FixAllScope.Document,
                action.EquivalenceKey,
                [id],
                new KnownDiagnostics(diagnostics.RemoveAll(diagnostic => diagnostic.Id != id)),
                TestContext.Current.CancellationToken);
            source = await ApplyAsync(document, (await Provider.GetFixAllProvider().GetFixAsync(context))!);
        }

        Assert.Empty((await OpenAsync(source)).Diagnostics);
        return source;
    }

    // The generator runs on the workspace's own compilation: fixing all looks up the document by the diagnostic's tree.
    private static async Task<(Document Document, ImmutableArray<Diagnostic> Diagnostics)> OpenAsync(string source)
    {
        var template = GeneratorHarness.CreateCompilation(HarnessOptions.Default);
        var document = new AdhocWorkspace().AddProject("Fixed", LanguageNames.CSharp)
            .WithCompilationOptions(template.Options)
            .WithMetadataReferences(template.References)
            .AddDocument("Usings.cs", "global using NetGen;").Project
            .AddDocument("Net.cs", source);
        var compilation = await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken);
        var driver = GeneratorHarness.CreateDriver(HarnessOptions.Default).RunGenerators(compilation!, TestContext.Current.CancellationToken);
        return (document, driver.GetRunResult().Diagnostics);
    }

    private static async Task<CodeAction> ActionForAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await Provider.RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return Assert.Single(actions);
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
