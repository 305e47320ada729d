using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generators.Diagnostics;

namespace NetGen.CodeFixes;

/// <summary>Gives the layer of an output the activation that its loss needs, in the place of another or on a line of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetActivationCodeFixProvider))]
[Shared]
public sealed class SetActivationCodeFixProvider : AttributeCodeFixProvider
{
    private const string Parameter = "activation";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.LossMismatch, DiagnosticIds.SoftmaxOverOneOutput];

    private protected override IEnumerable<AttributeFix> FindFixes(SyntaxNode root, SemanticModel model, Diagnostic diagnostic)
    {
        if (MendOf(diagnostic) is not { } activation
            || diagnostic.AdditionalLocations is not [var place]
            || AttributeAt(root, place) is not { } layer
            || model.GetSymbolInfo(layer).Symbol is not IMethodSymbol constructor)
        {
            yield break;
        }

        var value = SyntaxFactory.ParseExpression($"{Qualifier(layer)}Activation.{activation}");
        if (constructor.Parameters.FirstOrDefault(parameter => parameter.Name == Parameter) is { } parameter)
        {
            yield return Fix(activation, () => root.ReplaceNode(layer, WithActivation(layer, parameter.Ordinal, value)));
        }
        else if (!NamesItsLayer(AttributeAt(root, diagnostic.Location)))
        {
            // The output is the last line, and so the new one.
            var line = SyntaxFactory.Attribute(SyntaxFactory.ParseName($"{Qualifier(layer)}Activation"));
            yield return Fix(activation, () => AttributeLines.InsertBelow(root, layer, AttributeLines.WithArgument(line, SyntaxFactory.AttributeArgument(value))));
        }
    }

    private static AttributeFix Fix(string activation, Func<SyntaxNode> change) => new($"Use Activation.{activation}", activation, change);

    private static AttributeSyntax WithActivation(AttributeSyntax layer, int ordinal, ExpressionSyntax value)
    {
        var arguments = layer.ArgumentList?.Arguments ?? default;
        var unnamed = arguments.TakeWhile(argument => argument.NameEquals is null && argument.NameColon is null).ToList();
        var given = unnamed.ElementAtOrDefault(ordinal) ?? arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == Parameter);
        if (given is not null)
        {
            return layer.ReplaceNode(given.Expression, value.WithTriviaFrom(given.Expression));
        }

        var added = SyntaxFactory.AttributeArgument(value);
        return AttributeLines.WithArgument(layer, unnamed.Count == ordinal ? added : added.WithNameColon(SyntaxFactory.NameColon(Parameter)));
    }

    private static bool NamesItsLayer(AttributeSyntax? output) =>
        output?.ArgumentList?.Arguments.Any(argument => argument.NameEquals?.Name.Identifier.ValueText == "From") ?? false;
}
