using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generators.Diagnostics;

namespace NetGen.CodeFixes;

/// <summary>Removes what a declaration says in vain, or twice: an argument, or a whole line.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveCodeFixProvider))]
[Shared]
public sealed class RemoveCodeFixProvider : AttributeCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds =>
    [
        DiagnosticIds.PropertyNotTaken,
        DiagnosticIds.ActivationOnActivation,
        DiagnosticIds.DuplicateRegularization,
        DiagnosticIds.InitializerValueNotTaken,
        DiagnosticIds.SecondNormalization,
        DiagnosticIds.SettingOfSharedWeights,
    ];

    private protected override IEnumerable<AttributeFix> FindFixes(SyntaxNode root, SemanticModel model, Diagnostic diagnostic)
    {
        if (AttributeAt(root, diagnostic.Location) is not { } attribute)
        {
            yield break;
        }

        yield return ArgumentAt(root, diagnostic.Location) is { } argument
            ? new AttributeFix($"Remove {argument}", nameof(AttributeArgumentSyntax), () => root.ReplaceNode(attribute, AttributeLines.WithoutArgument(attribute, argument)))
            : new AttributeFix($"Remove [{attribute.Name}]", nameof(AttributeSyntax), () => AttributeLines.Remove(root, attribute));
    }
}
