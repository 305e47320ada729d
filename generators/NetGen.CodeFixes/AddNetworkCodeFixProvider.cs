using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generators.Diagnostics;

namespace NetGen.CodeFixes;

/// <summary>Puts the forgotten <c>[Network]</c> above the other attributes of a type with layers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddNetworkCodeFixProvider))]
[Shared]
public sealed class AddNetworkCodeFixProvider : AttributeCodeFixProvider
{
    private const string Network = nameof(Network);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.ForgottenNetwork];

    private protected override IEnumerable<AttributeFix> FindFixes(SyntaxNode root, SemanticModel model, Diagnostic diagnostic)
    {
        if (diagnostic.AdditionalLocations is [var place]
            && AttributeAt(root, place) is { Parent.Parent: TypeDeclarationSyntax { AttributeLists: [{ Attributes: [var first, ..] }, ..] } } layer)
        {
            var network = SyntaxFactory.Attribute(SyntaxFactory.ParseName(Qualifier(layer) + Network));
            yield return new AttributeFix($"Add [{Network}]", nameof(AddNetworkCodeFixProvider), () => AttributeLines.InsertAbove(root, first, network));
        }
    }
}
