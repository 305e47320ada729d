using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing;

/// <summary>Checks that what the user wrote in the class leaves room for what the generator writes.</summary>
internal static class MemberRules
{
    public static void Check(
        INamedTypeSymbol type,
        TypeDeclarationSyntax syntax,
        NetworkDeclaration declaration,
        NetworkSpec? spec,
        Compilation compilation,
        DiagnosticSink diagnostics)
    {
        var position = syntax.Identifier.GetLocation();
        if (IsEmitted(type.Name, type))
        {
            diagnostics.Report(
                DiagnosticIds.MemberCollision, position, type.Name, type.Name, "a member of that name", "it as the name of the class");
        }

        foreach (var member in MembersOf(type, compilation))
        {
            CheckMember(type, member, position, declaration, spec, diagnostics);
        }

        ConstructorRules.Check(type, compilation, position, diagnostics);
    }

    private static void CheckMember(
        INamedTypeSymbol type,
        ISymbol member,
        Location position,
        NetworkDeclaration declaration,
        NetworkSpec? spec,
        DiagnosticSink diagnostics)
    {
        var isOwn = SymbolEqualityComparer.Default.Equals(member.ContainingType, type);
        var found = isOwn ? "a member of that name" : $"the inherited '{member.ContainingType.Name}.{member.Name}'";
        if (IsEmitted(member.Name, type) || ImplementsNetwork(member))
        {
            diagnostics.Report(
                DiagnosticIds.MemberCollision, isOwn ? member.Locations[0] : position, type.Name, member.Name, "a member of that name", found);
        }

        // A struct has no members of its layers' names.
        for (var index = 0; type.TypeKind == TypeKind.Class && index < spec?.Layers.Count; index++)
        {
            if (spec.Layers[index].Name == member.Name)
            {
                diagnostics.Report(
                    DiagnosticIds.MemberCollision,
                    declaration.Layers[index].Attribute.Locate("Name"),
                    type.Name,
                    member.Name,
                    "the layer of that name",
                    found);
            }
        }
    }

    private static bool IsEmitted(string name, INamedTypeSymbol type) =>
        EmittedMembers.Names.Contains(name) || (type.TypeKind == TypeKind.Struct && EmittedMembers.OfStructs.Contains(name));

    /// <summary>Own members, and the inherited ones that generated members would hide.</summary>
    private static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type, Compilation compilation)
    {
        for (var declaring = type; declaring is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; declaring = declaring.BaseType)
        {
            foreach (var member in declaring.GetMembers())
            {
                if ((!member.IsImplicitlyDeclared && compilation.IsSymbolAccessibleWithin(member, type)) || ImplementsNetwork(member))
                {
                    yield return member;
                }
            }
        }
    }

    private static bool ImplementsNetwork(ISymbol member) => member switch
    {
        IMethodSymbol { AssociatedSymbol: null } method => method.ExplicitInterfaceImplementations.Any(IsNetworkMember),
        IPropertySymbol property => property.ExplicitInterfaceImplementations.Any(IsNetworkMember),
        _ => false,
    };

    private static bool IsNetworkMember(ISymbol member) =>
        $"{member.ContainingNamespace}.{member.ContainingType.MetadataName}" == KnownNames.NetworkInterface;
}
