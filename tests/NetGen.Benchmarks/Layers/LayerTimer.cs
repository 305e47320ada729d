using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Benchmarks.Layers;

/// <summary>
/// Puts a clock around those calls in a network's passes that are the measured layer's own. Taken out of the passes, a layer would find its values
/// where it left them itself; and from the passes of two networks it could not be had as a difference, since what is moved in and out differs too.
/// </summary>
internal sealed class LayerTimer : CSharpSyntaxRewriter
{
    internal const string ClockName = "LayerClock";

    /// <summary>The source text of the clock.</summary>
    internal const string Clock =
        $$"""
        public static class {{ClockName}}
        {
            private static long _start;
            private static long _ticks;

            public static long Ticks() => _ticks;
            public static void Start() => _start = System.Diagnostics.Stopwatch.GetTimestamp();
            public static void Stop() => _ticks += System.Diagnostics.Stopwatch.GetTimestamp() - _start;
        }
        """;

    private const string Kernels = nameof(Kernels);

    // What moves values between the layouts of layers belongs to none.
    private const string Moves = "LaneBlocks";

    internal static string Rewrite(string generated) => new LayerTimer().Visit(CSharpSyntaxTree.ParseText(generated).GetRoot()).ToFullString();

    /// <summary>Kernels are what is called.</summary>
    public override SyntaxNode? VisitClassDeclaration(ClassDeclarationSyntax node) =>
        node.Identifier.Text == Kernels ? node : base.VisitClassDeclaration(node);

    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node) =>
        IsTheLayers(node) ? SyntaxFactory.ParseStatement($"{{ {ClockName}.Start(); {node} {ClockName}.Stop(); }}\n") : node;

    /// <summary>Whether it names the layer and not the one above, which reads the layer's outputs; those below it never name it.</summary>
    private static bool IsTheLayers(ExpressionStatementSyntax statement)
    {
        var names = statement.DescendantNodes().OfType<SimpleNameSyntax>().Select(name => name.Identifier.Text).ToList();
        return names.Any(name => name.StartsWith(LayerSubject.Layer, StringComparison.Ordinal))
            && !names.Any(name => name == Moves || name.StartsWith(LayerSubject.Above, StringComparison.Ordinal));
    }
}
