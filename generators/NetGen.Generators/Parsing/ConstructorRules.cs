using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generators.Diagnostics;

namespace NetGen.Generators.Parsing;

/// <summary>Checks that every way to make the network goes through the generated constructor, and that this one can exist.</summary>
internal static class ConstructorRules
{
    public static void Check(INamedTypeSymbol type, Compilation compilation, Location position, DiagnosticSink diagnostics)
    {
        if (type.TypeKind != TypeKind.Class || type.IsRecord || type.IsStatic)
        {
            return;
        }

        foreach (var constructor in type.InstanceConstructors.Where(constructor => !constructor.IsImplicitlyDeclared))
        {
            CheckConstructor(type, constructor, diagnostics);
        }

        foreach (var found in FindObstacles(type, compilation))
        {
            diagnostics.Report(DiagnosticIds.NotCreatable, position, type.Name, found);
        }
    }

    private static void CheckConstructor(INamedTypeSymbol type, IMethodSymbol constructor, DiagnosticSink diagnostics)
    {
        switch (constructor.DeclaringSyntaxReferences[0].GetSyntax())
        {
            case TypeDeclarationSyntax { ParameterList: { } parameters }:
                diagnostics.Report(DiagnosticIds.PrimaryConstructor, parameters.GetLocation(), type.Name);
                break;
            case ConstructorDeclarationSyntax syntax when TakesSeed(constructor):
                diagnostics.Report(DiagnosticIds.ConstructorCollision, syntax.Identifier.GetLocation(), type.Name);
                break;
            case ConstructorDeclarationSyntax { Initializer: null } syntax:
                diagnostics.Report(DiagnosticIds.ConstructorNotChained, syntax.Identifier.GetLocation(), type.Name, "none");
                break;
            case ConstructorDeclarationSyntax { Initializer: { } initializer } when initializer.IsKind(SyntaxKind.BaseConstructorInitializer):
                diagnostics.Report(DiagnosticIds.ConstructorNotChained, initializer.GetLocation(), type.Name, "': base(...)'");
                break;
        }
    }

    private static bool TakesSeed(IMethodSymbol constructor) =>
        constructor.Parameters is [{ Type.SpecialType: SpecialType.System_UInt64, RefKind: RefKind.None }];

    /// <summary>What keeps <c>new T(seed)</c> from compiling in the generated part.</summary>
    private static IEnumerable<string> FindObstacles(INamedTypeSymbol type, Compilation compilation)
    {
        var parent = type.BaseType!;
        if (parent.TypeKind == TypeKind.Class && !parent.InstanceConstructors.Any(IsUsable))
        {
            yield return $"base class '{parent.Name}' without an accessible parameterless constructor";
        }

        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var member in declaring.GetMembers().Where(IsRequired))
            {
                yield return $"the required member '{declaring.Name}.{member.Name}'";
            }

            var isNetwork = declaring.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == KnownNames.NetworkAttribute);
            if (isNetwork && !SymbolEqualityComparer.Default.Equals(declaring, type))
            {
                yield return $"base class '{declaring.Name}', a network itself";
            }
        }

        bool IsUsable(IMethodSymbol constructor) =>
            constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams)
            && compilation.IsSymbolAccessibleWithin(constructor, type);
    }

    private static bool IsRequired(ISymbol member) => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };
}
