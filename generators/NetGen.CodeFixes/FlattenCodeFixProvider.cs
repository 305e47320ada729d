using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Diagnostics;

namespace NetGen.CodeFixes;

/// <summary>Puts a <c>[Flatten]</c> above a layer that takes the values of the one above it in one dimension only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FlattenCodeFixProvider))]
[Shared]
public sealed class FlattenCodeFixProvider : AttributeCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.ShapeMismatch];

    private protected override IEnumerable<AttributeFix> FindFixes(SyntaxNode root, SemanticModel model, Diagnostic diagnostic)
    {
        if (MendOf(diagnostic) is { } kind && AttributeAt(root, diagnostic.Location) is { } layer)
        {
            var added = SyntaxFactory.Attribute(SyntaxFactory.ParseName(Qualifier(layer) + kind));
            yield return new AttributeFix($"Put [{kind}] above", nameof(FlattenCodeFixProvider), () => AttributeLines.InsertAbove(root, layer, added));
        }
    }
}
