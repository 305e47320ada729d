using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Diagnostics;

namespace NetGen.CodeFixes;

/// <summary>Says with <c>From</c> which of several inputs the first layer reads: a fix for each of them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameInputCodeFixProvider))]
[Shared]
public sealed class NameInputCodeFixProvider : AttributeCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.AmbiguousInput];

    private protected override IEnumerable<AttributeFix> FindFixes(SyntaxNode root, SemanticModel model, Diagnostic diagnostic)
    {
        if (MendOf(diagnostic) is not { } inputs || AttributeAt(root, diagnostic.Location) is not { } layer)
        {
            yield break;
        }

        foreach (var input in inputs.Split(','))
        {
            var from = SyntaxFactory.AttributeArgument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(input)))
                .WithNameEquals(SyntaxFactory.NameEquals("From"));
            yield return new AttributeFix($"Read input '{input}'", input, () => root.ReplaceNode(layer, AttributeLines.WithArgument(layer, from)));
        }
    }
}
