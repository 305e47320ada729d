using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generators.Diagnostics;

namespace NetGen.CodeFixes;

/// <summary>Mends the attributes of a declaration: what all such fixes have in common.</summary>
public abstract class AttributeCodeFixProvider : CodeFixProvider
{
    private protected AttributeCodeFixProvider()
    {
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var fix in FindFixes(root, model, diagnostic))
            {
                var action = CodeAction.Create(fix.Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(fix.Change())), fix.Key);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>The ways to mend a diagnostic; none where that is not mechanical.</summary>
    private protected abstract IEnumerable<AttributeFix> FindFixes(SyntaxNode root, SemanticModel model, Diagnostic diagnostic);

    /// <summary>What the generator says would mend it.</summary>
    private protected static string? MendOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.Mend, out var mend) ? mend : null;

    /// <summary>What stands before an attribute's name stands before others of the library, too.</summary>
    private protected static string Qualifier(AttributeSyntax attribute) => attribute.Name is QualifiedNameSyntax name ? $"{name.Left}." : string.Empty;

    /// <summary>The attribute that a diagnostic is about, whole or in one argument.</summary>
    private protected static AttributeSyntax? AttributeAt(SyntaxNode root, Location location) =>
        root.FindNode(location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>();

    /// <summary>The argument that a diagnostic is about, if it is about one.</summary>
    private protected static AttributeArgumentSyntax? ArgumentAt(SyntaxNode root, Location location) =>
        root.FindNode(location.SourceSpan).FirstAncestorOrSelf<AttributeArgumentSyntax>();
}
