using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generators.Tests.Documentation;

/// <summary>Makes one source of a page's blocks: types as they stand, and all statements in one method, so that a later block sees what an earlier one declared.</summary>
internal static class PageProgram
{
    /// <summary>What every page promises its reader to have at hand.</summary>
    private const string AtHand =
        """
        var random = new SeededRandom(7);
        var labels = Enumerable.Range(0, 200).Select(row => row % 10).ToArray();
        var pixels = labels.SelectMany(label => Enumerable.Range(0, 64).Select(pixel => pixel % 10 == label ? 1f : 0.3f * random.NextSingle())).ToArray();
        var image = pixels.AsSpan(64 * 3, 64);
        var scores = new float[10];
        var images = pixels.AsSpan(0, 64 * 20);
        var classes = labels.AsSpan(0, 20);
        var outputGradient = new float[200];
        var logitGradient = new float[200];
        var buffer = new float[300];
        var kind = new float[10];
        var order = new float[1];
        var orders = new float[20];
        """;

    /// <summary>The class that has the method <c>Run</c>.</summary>
    public static string ClassOf(MarkdownPage page) => $"{Identifier(page)}Program";

    /// <summary>The source.</summary>
    /// <param name="page">The page.</param>
    /// <param name="result">What <c>Run</c> returns, an expression over what the blocks declare.</param>
    public static string Of(MarkdownPage page, string result = "null")
    {
        var members = page.Code.SelectMany(block => CSharpSyntaxTree.ParseText(block).GetCompilationUnitRoot().Members).ToList();
        return $$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;
            using NetGen;
            {{(page == MarkdownPage.Readme ? string.Empty : $"namespace {Identifier(page)} {{")}}
            {{Text(members.Where(member => member is not GlobalStatementSyntax))}}
            public static class {{ClassOf(page)}}
            {
                public static string? Run()
                {
                    {{AtHand}}
                    {{page.AtHand}}
                    {{Text(members.OfType<GlobalStatementSyntax>())}}
                    return {{result}};
                }
            }
            {{(page == MarkdownPage.Readme ? string.Empty : "}")}}
            """;
    }

    /// <summary>The name of the page's namespace.</summary>
    public static string Identifier(MarkdownPage page) => string.Concat(page.Name.Where(char.IsAsciiLetterOrDigit));

    private static string Text(IEnumerable<MemberDeclarationSyntax> members) => string.Concat(members.Select(member => member.ToFullString()));
}
