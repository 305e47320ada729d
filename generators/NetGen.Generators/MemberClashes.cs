using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generators.Analysis;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Emission;
using NetGen.Generators.Model;
using NetGen.Generators.Planning;

namespace NetGen.Generators;

/// <summary>
/// Finds layers that would have a member in common, such as the input weights of <c>A</c> and the weights of <c>AInput</c>. What members layers have is
/// read from the emitted code: a list of them would have to be kept for each kind of layer, and could forget one.
/// </summary>
internal static class MemberClashes
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);

    public static IEnumerable<Problem> FindProblems(NetworkSpec spec)
    {
        // To emit a network takes its time, and few have names that can clash.
        if (!Enumerable.Range(0, spec.Layers.Count).Any(layer => Enumerable.Range(0, layer).Any(above => CanClash(spec, layer, above))))
        {
            return [];
        }

        return NetworkEmitter.Emit(NetworkPlanner.Plan(spec))
            .SelectMany(file => CSharpSyntaxTree.ParseText(file.Text, Options).GetRoot()
                .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
                .OfType<MemberDeclarationSyntax>())
            .SelectMany(MembersOf)
            .GroupBy(member => (member.Type, member.Name))
            .Where(Clash)
            .Select(members => PairOf(spec, members.Key.Name))
            .OfType<(int Layer, int Above)>()
            .GroupBy(pair => pair.Layer)
            .OrderBy(pairs => pairs.Key)
            .Select(pairs => new Problem(
                DiagnosticIds.InvalidLayerName,
                ProblemSite.Layer(pairs.Key, "Name"),
                $"one whose members differ from those of layer '{spec.Layers[pairs.First().Above].Name}'",
                spec.Layers[pairs.Key].Name,
                "which leads to members of the same names"))
            .ToList();
    }

    private static bool CanClash(NetworkSpec spec, int first, int second) =>
        Begins(spec.Layers[first].Name, spec.Layers[second].Name) || Begins(spec.Layers[second].Name, spec.Layers[first].Name);

    /// <summary>Whether a name may be another and the beginning of something else, whose words have capitals. Fields and locals begin with a small letter.</summary>
    private static bool Begins(string name, string beginning) =>
        name.Length > beginning.Length && char.IsUpper(name[beginning.Length]) && name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Type, string Name, string? Parameters)> MembersOf(MemberDeclarationSyntax member)
    {
        var type = string.Join(".", member.Ancestors().OfType<TypeDeclarationSyntax>().Select(around => around.Identifier.ValueText + around.TypeParameterList));
        return member switch
        {
            FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => (type, variable.Identifier.ValueText, (string?)null)),
            PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: null } property => [(type, property.Identifier.ValueText, null)],
            MethodDeclarationSyntax { ExplicitInterfaceSpecifier: null } method => [(type, method.Identifier.ValueText, Parameters(method))],
            _ => [],
        };
    }

    private static string Parameters(MethodDeclarationSyntax method) =>
        method.Arity + string.Concat(method.ParameterList.Parameters.Select(parameter => $", {parameter.Modifiers} {parameter.Type}"));

    private static bool Clash(IEnumerable<(string Type, string Name, string? Parameters)> members)
    {
        var parameters = members.Select(member => member.Parameters).ToList();
        return parameters.Count > 1 && (parameters.Contains(null) || parameters.Distinct().Count() < parameters.Count);
    }

    /// <summary>The two layers whose member it is.</summary>
    private static (int Layer, int Above)? PairOf(NetworkSpec spec, string member)
    {
        var layers = Enumerable.Range(0, spec.Layers.Count).Where(layer => Begins(member.TrimStart('_'), spec.Layers[layer].Name)).ToList();
        return layers.Count > 1 ? (layers[layers.Count - 1], layers[0]) : null;
    }
}
