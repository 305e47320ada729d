using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing;

/// <summary>Reads the type itself: whether it can be a network, and how to reopen it.</summary>
internal static class TypeDeclarationParser
{
    public static TypeDeclarationSpec Parse(
        INamedTypeSymbol type, TypeDeclarationSyntax syntax, DiagnosticSink diagnostics, CancellationToken cancellation)
    {
        CheckKind(type, syntax, diagnostics);
        CheckPartial(type, syntax, diagnostics);
        return new TypeDeclarationSpec(
            NamespaceOf(type),
            ContainersOf(type).Select(HeaderOf).ToEquatableArray(),
            Escape(type.Name),
            string.Join(".", NamespacesOf(type).Concat<INamespaceOrTypeSymbol>(ContainersOf(type)).Append(type).Select(FileNames.SegmentOf)),
            HasSummary(type, cancellation))
        {
            IsStruct = type.TypeKind == TypeKind.Struct,
            IsPublic = type.DeclaredAccessibility == Accessibility.Public,
        };
    }

    private static void CheckKind(INamedTypeSymbol type, TypeDeclarationSyntax syntax, DiagnosticSink diagnostics)
    {
        var found = type switch
        {
            { IsRecord: true } => "a record",
            { TypeKind: TypeKind.Struct } => StructRules.FindObstacle(type),
            { TypeKind: not TypeKind.Class } => "another kind of type",
            { IsStatic: true } => "a static class",
            { IsAbstract: true } => "an abstract class",
            { IsGenericType: true, Arity: > 0 } => "a generic class",
            { IsGenericType: true } => "a class inside a generic type",
            _ when ContainersOf(type).Append(type).Any(container => container.IsFileLocal) => "a file-local type",
            _ => null,
        };
        if (found is not null)
        {
            diagnostics.Report(DiagnosticIds.UnsupportedType, syntax.Identifier.GetLocation(), type.Name, found);
        }
    }

    private static void CheckPartial(INamedTypeSymbol type, TypeDeclarationSyntax syntax, DiagnosticSink diagnostics)
    {
        if (type.TypeKind is TypeKind.Class or TypeKind.Struct && !IsPartial(syntax))
        {
            diagnostics.Report(DiagnosticIds.NotPartial, syntax.Identifier.GetLocation(), syntax.Keyword.ValueText, type.Name);
        }

        foreach (var container in syntax.Ancestors().OfType<TypeDeclarationSyntax>().Where(container => !IsPartial(container)))
        {
            diagnostics.Report(
                DiagnosticIds.EnclosingTypeNotPartial,
                container.Identifier.GetLocation(),
                container.Keyword.ValueText,
                container.Identifier.ValueText,
                type.Name);
        }
    }

    private static bool IsPartial(TypeDeclarationSyntax syntax) => syntax.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static bool HasSummary(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var documentation = type.GetDocumentationCommentXml(cancellationToken: cancellation) ?? "";
        return documentation.Contains("<summary") || documentation.Contains("<inheritdoc") || documentation.Contains("<include");
    }

    private static string? NamespaceOf(INamedTypeSymbol type) =>
        type.ContainingNamespace.IsGlobalNamespace
            ? null
            : string.Join(".", NamespacesOf(type).Select(space => Escape(space.Name)));

    private static IEnumerable<INamespaceSymbol> NamespacesOf(INamedTypeSymbol type)
    {
        var spaces = new Stack<INamespaceSymbol>();
        for (var space = type.ContainingNamespace; !space.IsGlobalNamespace; space = space.ContainingNamespace)
        {
            spaces.Push(space);
        }

        return spaces;
    }

    /// <summary>The enclosing types from the outermost.</summary>
    private static IEnumerable<INamedTypeSymbol> ContainersOf(INamedTypeSymbol type)
    {
        var containers = new Stack<INamedTypeSymbol>();
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            containers.Push(container);
        }

        return containers;
    }

    private static string HeaderOf(INamedTypeSymbol type)
    {
        var keyword = (type.TypeKind, type.IsRecord) switch
        {
            (TypeKind.Interface, _) => "interface",
            (TypeKind.Struct, true) => "record struct",
            (TypeKind.Struct, false) => "struct",
            (_, true) => "record",
            _ => "class",
        };
        return $"partial {keyword} {Escape(type.Name)}";
    }

    /// <summary>Contextual keywords are escaped too: some of them are no type names without.</summary>
    private static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None
            ? name
            : "@" + name;
}
