using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generators.Parsing;

/// <summary>
/// What keeps a struct from being a network. It is its parameters and nothing else, so that arrays of it are arrays of parameters; and what changes it are
/// extension methods on a reference, which a nested type cannot have.
/// </summary>
internal static class StructRules
{
    /// <summary>What is wrong, for a message that says "found ..."; null if nothing is.</summary>
    public static string? FindObstacle(INamedTypeSymbol type)
    {
        var field = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => !member.IsStatic);
        return type switch
        {
            { IsRefLikeType: true } => "a ref struct",
            { IsReadOnly: true } => "a readonly struct",
            { IsGenericType: true } => "a generic struct",
            { ContainingType: not null } => "a struct inside another type",
            { IsFileLocal: true } => "a file-local type",
            _ when type.InstanceConstructors.Any(IsPrimary) => "a struct with a primary constructor",
            _ when field is not null => $"a struct with data of its own, '{field.AssociatedSymbol?.Name ?? field.Name}'",
            _ when type.GetAttributes().Any(IsLayout) => "a struct with a layout of its own",
            _ => null,
        };
    }

    private static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax);

    private static bool IsLayout(AttributeData attribute) =>
        attribute.AttributeClass?.ToDisplayString() == "System.Runtime.InteropServices.StructLayoutAttribute";
}
