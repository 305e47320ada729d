using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generators.Diagnostics;

namespace NetGen.Generators;

/// <summary>
/// Finds types with layers on which <c>[Network]</c> was forgotten. The generator looks at no type without it, and shall not: what a generator looks at
/// is looked at with every key, while the editor runs an analyzer when there is time.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForgottenNetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [DiagnosticDescriptors.ForgottenNetwork];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.NetworkAttribute) is { } network
                && start.Compilation.GetTypeByMetadataName(KnownNames.LayerAttribute) is { } layer
                && start.Compilation.GetTypeByMetadataName(KnownNames.JoinAttribute) is { } join)
            {
                start.RegisterSymbolAction(type => Check(type, network, [layer, join]), SymbolKind.NamedType);
            }
        });
    }

    /// <summary>Attributes are not inherited: those of a base class say nothing of the type, and an abstract class is no network, nor is one expected of it.</summary>
    private static void Check(SymbolAnalysisContext context, INamedTypeSymbol network, INamedTypeSymbol[] layers)
    {
        var attributes = context.Symbol.GetAttributes();
        if (context.Symbol.IsAbstract
            || attributes.IsEmpty
            || attributes.Any(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, network))
            || attributes.FirstOrDefault(attribute => IsLayer(attribute, layers))?.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is not { } syntax
            || syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration)
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            DiagnosticDescriptors.ForgottenNetwork, declaration.Identifier.GetLocation(), additionalLocations: [syntax.GetLocation()], context.Symbol.Name));
    }

    private static bool IsLayer(AttributeData attribute, INamedTypeSymbol[] layers)
    {
        for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            if (layers.Contains(type, SymbolEqualityComparer.Default))
            {
                return true;
            }
        }

        return false;
    }
}
