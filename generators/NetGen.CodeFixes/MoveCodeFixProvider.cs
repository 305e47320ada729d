using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Generators.Diagnostics;

namespace NetGen.CodeFixes;

/// <summary>Moves a line to where a declaration has it: the input and normalization above the layers, layers above the outputs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveCodeFixProvider))]
[Shared]
public sealed class MoveCodeFixProvider : AttributeCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.InputAfterLayer, DiagnosticIds.LayerAfterOutput, DiagnosticIds.NormalizationNotFirst];

    private protected override IEnumerable<AttributeFix> FindFixes(SyntaxNode root, SemanticModel model, Diagnostic diagnostic)
    {
        if (diagnostic.AdditionalLocations is [var place]
            && AttributeAt(root, diagnostic.Location) is { } attribute
            && AttributeAt(root, place) is { } target
            && AttributeLines.MoveAbove(root, attribute, target) is { } moved)
        {
            yield return new AttributeFix($"Move above [{target.Name}]", nameof(MoveCodeFixProvider), () => moved);
        }
    }
}
