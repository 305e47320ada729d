using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generators.Analysis;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;
using NetGen.Generators.Parsing.Regularization;

namespace NetGen.Generators.Parsing;

/// <summary>Reads the declaration of one network: the entry to this folder.</summary>
internal static class NetworkParser
{
    private const int DefaultMaxBatchSize = 32;

    /// <param name="context">The declaration.</param>
    /// <param name="findClashes">Finds what only the emitted code of a network shows that is right otherwise.</param>
    /// <param name="cancellation">Tells to stop.</param>
    public static ParseResult Parse(GeneratorAttributeSyntaxContext context, Func<NetworkSpec, IEnumerable<Problem>> findClashes, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var syntax = (TypeDeclarationSyntax)context.TargetNode;
        var diagnostics = new DiagnosticSink();

        var typeSpec = TypeDeclarationParser.Parse(type, syntax, diagnostics, cancellation);
        cancellation.ThrowIfCancellationRequested();

        var declaration = NetworkDeclaration.Read(type, syntax, diagnostics);
        var spec = ParseNetwork(declaration, typeSpec, type, syntax, diagnostics);
        cancellation.ThrowIfCancellationRequested();

        if (spec is not null)
        {
            Report(NetworkAnalysis.FindProblems(spec), declaration, diagnostics);
        }

        MemberRules.Check(type, syntax, declaration, spec, context.SemanticModel.Compilation, diagnostics);
        if (!diagnostics.HasErrors && spec is not null)
        {
            spec = spec with { Shapes = ShapeInference.Infer(spec).Outputs };
            Report(findClashes(spec), declaration, diagnostics);
        }

        return new ParseResult(
            diagnostics.HasErrors ? null : spec,
            type.Name,
            syntax.Identifier.GetLocation(),
            declaration.Network.Location,
            declaration.Budget,
            declaration.Weights is null ? null : declaration.Locate(ProblemSite.Weights),
            diagnostics.ToImmutable());
    }

    private static void Report(IEnumerable<Problem> problems, NetworkDeclaration declaration, DiagnosticSink diagnostics)
    {
        foreach (var problem in problems)
        {
            diagnostics.Report(
                problem.Id, declaration.Locate(problem.Site), problem.Mend, problem.MendSite is { } site ? declaration.Locate(site) : null, [.. problem.Arguments]);
        }
    }

    private static NetworkSpec? ParseNetwork(
        NetworkDeclaration declaration,
        TypeDeclarationSpec typeSpec,
        INamedTypeSymbol type,
        TypeDeclarationSyntax syntax,
        DiagnosticSink diagnostics)
    {
        if (declaration.Inputs.IsEmpty)
        {
            diagnostics.Report(DiagnosticIds.MissingInput, syntax.Identifier.GetLocation(), type.Name, "none");
        }

        if (declaration.Layers.IsEmpty)
        {
            diagnostics.Report(DiagnosticIds.MissingLayer, syntax.Identifier.GetLocation(), type.Name, "none");
        }

        // Where the compiler could not read an argument it has reported that, and anything more would be noise.
        if (declaration.Inputs.IsEmpty || declaration.Layers.IsEmpty || !declaration.IsComplete)
        {
            return null;
        }

        return InputParser.Parse(declaration.Inputs, type.Name, diagnostics) is { } inputs
            && LayerListParser.Parse(declaration, diagnostics) is { } layers
            && OutputParser.Parse(declaration.Outputs, layers, diagnostics) is { } outputs
                ? new NetworkSpec(typeSpec, declaration.Network.FindValue<int>("MaxBatchSize") ?? DefaultMaxBatchSize, inputs, layers, outputs)
                {
                    Weights = declaration.Weights is { } weights ? weights.FindText("file") ?? string.Empty : null,
                    Regularization = declaration.Regularization.Select(RegularizationParser.Parse).ToEquatableArray(),
                    Budget = BudgetParser.Parse(declaration.Budget),
                }
                : null;
    }
}
