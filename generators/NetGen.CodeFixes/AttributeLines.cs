using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace NetGen.CodeFixes;

/// <summary>Adds, moves and removes the lines of a declaration: an attribute is in brackets of its own, or shares them with others.</summary>
internal static class AttributeLines
{
    public static SyntaxNode InsertAbove(SyntaxNode root, AttributeSyntax target, AttributeSyntax added)
    {
        var list = ListOf(target);
        return list.Attributes.Count > 1
            ? root.ReplaceNode(list, WithAttributes(list, list.Attributes.Insert(list.Attributes.IndexOf(target), added)))
            : InsertList(root, list, LineLike(list, added), list);
    }

    public static SyntaxNode InsertBelow(SyntaxNode root, AttributeSyntax target, AttributeSyntax added)
    {
        var list = ListOf(target);
        return list.Attributes.Count > 1
            ? root.ReplaceNode(list, WithAttributes(list, list.Attributes.Insert(list.Attributes.IndexOf(target) + 1, added)))
            : root.InsertNodesAfter(list, [LineLike(list, added)]);
    }

    public static SyntaxNode Remove(SyntaxNode root, AttributeSyntax attribute)
    {
        var list = ListOf(attribute);
        if (list.Attributes.Count > 1)
        {
            return root.RemoveNode(attribute, SyntaxRemoveOptions.KeepNoTrivia)!;
        }

        // Above the first line stands the documentation of the class.
        return list.Parent is MemberDeclarationSyntax { AttributeLists: [var first, var second, ..] } type && first == list
            ? root.ReplaceNode(type, type.WithAttributeLists(type.AttributeLists.Replace(second, second.WithLeadingTrivia(list.GetLeadingTrivia())).RemoveAt(0)))
            : root.RemoveNode(list, SyntaxRemoveOptions.KeepDirectives)!;
    }

    /// <summary>Moves an attribute; null if it shares brackets with some attributes and not with the other.</summary>
    public static SyntaxNode? MoveAbove(SyntaxNode root, AttributeSyntax attribute, AttributeSyntax target)
    {
        var (from, to) = (ListOf(attribute), ListOf(target));
        if (from == to)
        {
            var others = from.Attributes.Remove(attribute);
            return root.ReplaceNode(from, WithAttributes(from, others.Insert(others.IndexOf(other => other.IsEquivalentTo(target)), attribute)));
        }

        if (from.Attributes.Count > 1 || to.Attributes.Count > 1)
        {
            return null;
        }

        var tracked = root.TrackNodes(from, to);
        var place = tracked.GetCurrentNode(to)!;
        var inserted = InsertList(tracked, place, from.WithTrailingTrivia(LineEnd(to)), to);
        return inserted.RemoveNode(inserted.GetCurrentNode(from)!, SyntaxRemoveOptions.KeepDirectives);
    }

    /// <summary>Adds an argument behind those of its kind: first stand those by place, then those of parameters by name, then those of properties.</summary>
    public static AttributeSyntax WithArgument(AttributeSyntax attribute, AttributeArgumentSyntax argument)
    {
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        var place = arguments.TakeWhile(other => argument.NameEquals is not null || (other.NameEquals is null && (argument.NameColon is not null || other.NameColon is null))).Count();
        return attribute.WithArgumentList(SyntaxFactory.AttributeArgumentList(arguments.Insert(place, argument))).WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>Takes an argument away, and the parentheses with the last.</summary>
    public static AttributeSyntax WithoutArgument(AttributeSyntax attribute, AttributeArgumentSyntax argument)
    {
        var rest = attribute.ArgumentList!.Arguments.Remove(argument);
        return attribute.WithArgumentList(rest.Count == 0 ? null : attribute.ArgumentList.WithArguments(rest));
    }

    private static AttributeListSyntax ListOf(AttributeSyntax attribute) => (AttributeListSyntax)attribute.Parent!;

    private static AttributeListSyntax WithAttributes(AttributeListSyntax list, SeparatedSyntaxList<AttributeSyntax> attributes) =>
        list.WithAttributes(attributes).WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary>Inserts a line. If it comes first, the documentation of the class is to stand above it.</summary>
    private static SyntaxNode InsertList(SyntaxNode root, AttributeListSyntax place, AttributeListSyntax added, AttributeListSyntax original)
    {
        if (original.Parent is not MemberDeclarationSyntax { AttributeLists: [var first, ..] } || first != original)
        {
            return root.InsertNodesBefore(place, [added]);
        }

        var changed = root.ReplaceNode(place, place.WithLeadingTrivia(Indentation(original)).WithAdditionalAnnotations(FormerFirst));
        return changed.InsertNodesBefore(changed.GetAnnotatedNodes(FormerFirst).Single(), [added.WithLeadingTrivia(original.GetLeadingTrivia())]);
    }

    private static readonly SyntaxAnnotation FormerFirst = new();

    private static AttributeListSyntax LineLike(AttributeListSyntax line, AttributeSyntax attribute) =>
        SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute)).WithLeadingTrivia(Indentation(line)).WithTrailingTrivia(LineEnd(line));

    private static IEnumerable<SyntaxTrivia> Indentation(AttributeListSyntax line) =>
        line.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));

    private static IEnumerable<SyntaxTrivia> LineEnd(AttributeListSyntax line) =>
        line.GetTrailingTrivia().SkipWhile(trivia => !trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is var end && end.Any() ? end : [SyntaxFactory.Space];
}
