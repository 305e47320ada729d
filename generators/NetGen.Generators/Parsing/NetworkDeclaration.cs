using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generators.Analysis;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Parsing.Layers;
using NetGen.Generators.Parsing.Regularization;

namespace NetGen.Generators.Parsing;

/// <summary>The attributes of one network, in the order in which they are written.</summary>
internal sealed class NetworkDeclaration
{
    private NetworkDeclaration(
        DeclaredAttribute network,
        DeclaredAttribute? budget,
        ImmutableArray<DeclaredAttribute> inputs,
        ImmutableArray<LayerAttribute> layers,
        ImmutableArray<RegularizationLine> regularization,
        ImmutableArray<DeclaredAttribute> outputs)
    {
        Network = network;
        Budget = budget;
        Inputs = inputs;
        Layers = layers;
        Regularization = regularization;
        Outputs = outputs;
    }

    public DeclaredAttribute Network { get; }

    public DeclaredAttribute? Budget { get; }

    /// <summary>Where the trained parameters are, if there are any.</summary>
    public DeclaredAttribute? Weights { get; private init; }

    public ImmutableArray<DeclaredAttribute> Inputs { get; }

    public ImmutableArray<LayerAttribute> Layers { get; }

    public ImmutableArray<RegularizationLine> Regularization { get; }

    public ImmutableArray<DeclaredAttribute> Outputs { get; }

    public bool IsComplete =>
        Network.IsComplete && Budget is not { IsComplete: false } && Weights is not { IsComplete: false }
        && Inputs.All(input => input.IsComplete) && Outputs.All(output => output.IsComplete)
        && Layers.All(layer => layer.Attribute.IsComplete) && Regularization.All(line => line.Attribute.IsComplete);

    /// <summary>Reads the attributes and checks their places.</summary>
    public static NetworkDeclaration Read(INamedTypeSymbol type, TypeDeclarationSyntax declaration, DiagnosticSink diagnostics)
    {
        DeclaredAttribute? network = null, budget = null, weights = null;
        var inputs = ImmutableArray.CreateBuilder<DeclaredAttribute>();
        var outputs = ImmutableArray.CreateBuilder<DeclaredAttribute>();
        var layers = ImmutableArray.CreateBuilder<LayerAttribute>();
        var regularization = ImmutableArray.CreateBuilder<RegularizationLine>();
        foreach (var (name, attribute) in AttributesOf(type, declaration, diagnostics))
        {
            switch (name)
            {
                case KnownNames.NetworkAttribute:
                    network = attribute;
                    break;
                case KnownNames.BudgetAttribute:
                    budget = attribute;
                    break;
                case KnownNames.WeightsAttribute:
                    weights = attribute;
                    break;
                case KnownNames.InputAttribute:
                case KnownNames.IndexInputAttribute:
                    inputs.Add(attribute);
                    break;
                case KnownNames.OutputAttribute:
                    outputs.Add(attribute);
                    break;
                default:
                    if (RegularizationParser.Find(name) is { } kind)
                    {
                        var above = layers.Count == 0 ? (int?)null : layers.Count - 1;
                        regularization.Add(new RegularizationLine(kind, attribute, above, IsBelowOutput: outputs.Count > 0));
                    }
                    else
                    {
                        layers.Add(new LayerAttribute(LayerParsers.Find(name)!, attribute));
                    }

                    break;
            }
        }

        var result = new NetworkDeclaration(network!, budget, inputs.ToImmutable(), layers.ToImmutable(), regularization.ToImmutable(), outputs.ToImmutable())
        {
            Weights = weights,
        };
        result.CheckOrder(diagnostics);
        return result;
    }

    /// <summary>Where a problem of the specification was declared.</summary>
    public Location Locate(ProblemSite site) => site.Target switch
    {
        ProblemTarget.Budget => Budget!.Locate(site.Argument),
        ProblemTarget.Input => Inputs[site.Index].Locate(site.Argument, site.Element),
        ProblemTarget.Layer => Layers[site.Index].Attribute.Locate(site.Argument, site.Element),
        ProblemTarget.Regularization => Regularization[site.Index].Attribute.Locate(site.Argument),
        ProblemTarget.Weights => Weights!.Locate(site.Argument),
        ProblemTarget.Output => Outputs[site.Index].Locate(site.Argument),
        _ => Network.Locate(site.Argument),
    };

    private static IEnumerable<(string Name, DeclaredAttribute Attribute)> AttributesOf(
        INamedTypeSymbol type, TypeDeclarationSyntax declaration, DiagnosticSink diagnostics)
    {
        var here = new List<(string Name, DeclaredAttribute Attribute)>();
        foreach (var data in type.GetAttributes())
        {
            var name = data.AttributeClass?.ToDisplayString();
            if (name is null || !IsDeclarationLanguage(name) || data.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax syntax)
            {
                continue;
            }

            var attribute = new DeclaredAttribute(data, syntax);
            if (syntax.Parent?.Parent == declaration)
            {
                here.Add((name, attribute));
            }
            else
            {
                diagnostics.Report(DiagnosticIds.SpreadDeclaration, attribute.Location, type.Name, attribute.ShortName);
            }
        }

        return here.OrderBy(pair => pair.Attribute.Start);
    }

    private static bool IsDeclarationLanguage(string name) =>
        name is KnownNames.NetworkAttribute or KnownNames.BudgetAttribute or KnownNames.WeightsAttribute
            or KnownNames.InputAttribute or KnownNames.IndexInputAttribute or KnownNames.OutputAttribute
        || LayerParsers.Find(name) is not null
        || RegularizationParser.Find(name) is not null;

    /// <summary>The places of [Network], [Budget] and [Weights] carry no meaning, so they are free; a declaration reads input, layers, output.</summary>
    private void CheckOrder(DiagnosticSink diagnostics)
    {
        foreach (var input in Inputs.Where(input => Layers.Length > 0 && Layers[0].Attribute.Start < input.Start))
        {
            diagnostics.Report(DiagnosticIds.InputAfterLayer, input.Location, mend: null, Layers[0].Attribute.Location, Layers[0].Attribute.ShortName);
        }

        foreach (var layer in Layers.Where(layer => Outputs.Length > 0 && layer.Attribute.Start > Outputs[0].Start))
        {
            diagnostics.Report(DiagnosticIds.LayerAfterOutput, layer.Attribute.Location, mend: null, Outputs[0].Location, layer.Attribute.ShortName);
        }

        foreach (var line in Regularization.Where(line => line.IsBelowOutput))
        {
            diagnostics.Report(
                DiagnosticIds.MisplacedRegularization, line.Attribute.Location, line.Attribute.ShortName, RegularizationChecks.Place(line.Kind), "below [Output]");
        }
    }
}
