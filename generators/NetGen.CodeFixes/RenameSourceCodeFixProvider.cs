using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generators.Diagnostics;

namespace NetGen.CodeFixes;

/// <summary>Writes the name of the layer or file that was meant, where one letter or two are wrong, or folders are before it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameSourceCodeFixProvider))]
[Shared]
public sealed class RenameSourceCodeFixProvider : AttributeCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.UnknownSource, DiagnosticIds.InvalidOutput, DiagnosticIds.UnknownOwner, DiagnosticIds.WeightsNotFound];

    private protected override IEnumerable<AttributeFix> FindFixes(SyntaxNode root, SemanticModel model, Diagnostic diagnostic)
    {
        if (MendOf(diagnostic) is { } name
            && ArgumentAt(root, diagnostic.Location)?.Expression is LiteralExpressionSyntax literal
            && literal.IsKind(SyntaxKind.StringLiteralExpression))
        {
            var meant = literal.WithToken(SyntaxFactory.Literal(name).WithTriviaFrom(literal.Token));
            yield return new AttributeFix($"Use '{name}'", nameof(RenameSourceCodeFixProvider), () => root.ReplaceNode(literal, meant));
        }
    }
}
