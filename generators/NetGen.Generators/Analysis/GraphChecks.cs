using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Checks that layers read what there is, and that nothing is computed in vain.</summary>
internal static class GraphChecks
{
    public static IEnumerable<Problem> FindProblems(NetworkSpec spec)
    {
        // What a wrong name does not reach would only repeat what is said about the name.
        var names = FindSourceProblems(spec).Concat(FindOutputProblems(spec)).ToList();
        return names.Count > 0 ? names : FindUnreadProblems(spec, NetworkGraph.Of(spec));
    }

    private static IEnumerable<Problem> FindSourceProblems(NetworkSpec spec)
    {
        for (var index = 0; index < spec.Layers.Count; index++)
        {
            var layer = spec.Layers[index];
            for (var source = 0; source < layer.From.Count; source++)
            {
                var name = layer.From[source];
                if (NetworkGraph.Find(spec, index, name) is null)
                {
                    var meant = Meant(spec, index, name, spec.Inputs.Select(input => input.Name));
                    yield return new Problem(
                        DiagnosticIds.UnknownSource,
                        ProblemSite.Source(layer, index, source),
                        layer.Name,
                        name,
                        Reason(spec, index, name) + NearName.Ask(meant),
                        InputNames(spec))
                    {
                        Mend = meant,
                    };
                }
            }
        }
    }

    private static IEnumerable<Problem> FindUnreadProblems(NetworkSpec spec, NetworkGraph graph)
    {
        for (var index = 0; index < spec.Layers.Count; index++)
        {
            if (!graph.Readers(index).Any() && !NetworkGraph.IsOutput(spec, index))
            {
                yield return new Problem(DiagnosticIds.UnreadLayer, ProblemSite.Layer(index), spec.Layers[index].Name);
            }
        }

        foreach (var problem in FindInputProblems(spec, graph))
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem> FindInputProblems(NetworkSpec spec, NetworkGraph graph)
    {
        if (spec.Inputs.Count > 1 && spec.Layers[0].From.Count == 0)
        {
            yield return new Problem(DiagnosticIds.AmbiguousInput, ProblemSite.Layer(0), spec.Layers[0].Name, Names(spec.Inputs.Select(input => input.Name)))
            {
                Mend = string.Join(",", spec.Inputs.Select(input => input.Name)),
            };
            yield break;
        }

        for (var input = 0; input < spec.Inputs.Count; input++)
        {
            if (!graph.Readers(NetworkGraph.Input - input).Any())
            {
                yield return new Problem(DiagnosticIds.UnreadInput, ProblemSite.Input(input), spec.Inputs[input].Name);
            }
        }
    }

    private static IEnumerable<Problem> FindOutputProblems(NetworkSpec spec)
    {
        for (var index = 0; index < spec.Outputs.Count; index++)
        {
            var layer = NetworkGraph.LayerOf(spec, spec.Outputs[index]);
            var reason = layer is null ? "no layer of that name"
                : spec.Outputs.Take(index).Any(above => NetworkGraph.LayerOf(spec, above) == layer) ? "which another [Output] gives"
                : null;
            if (reason is not null)
            {
                var name = layer is { } found ? spec.Layers[found].Name : spec.Outputs[index].From!;
                var meant = layer is null ? NearName.Find(name, spec.Layers.Select(candidate => candidate.Name)) : null;
                yield return new Problem(DiagnosticIds.InvalidOutput, ProblemSite.Output(index, "From"), name, reason + NearName.Ask(meant))
                {
                    Mend = meant,
                };
            }
        }
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    private static string InputNames(NetworkSpec spec) =>
        spec.Inputs.Count > 1 ? "one of the inputs " + Names(spec.Inputs.Select(input => input.Name))
        : spec.Inputs[0].Name is var name && name == NetworkGraph.InputName ? name
        : $"the input '{name}'";

    /// <summary>The layer above, or other name, that was meant: a layer that stands elsewhere was no typing error.</summary>
    public static string? Meant(NetworkSpec spec, int index, string name, IEnumerable<string> others) =>
        NetworkGraph.Find(spec, spec.Layers.Count, name) is null ? NearName.Find(name, spec.Layers.Take(index).Select(above => above.Name).Concat(others)) : null;

    /// <summary>Why a name is not that of a layer above, in words.</summary>
    public static string Reason(NetworkSpec spec, int index, string name) =>
        spec.Layers[index].Name == name ? "the layer itself"
        : spec.Layers.Skip(index).Any(layer => layer.Name == name) ? "a layer below it"
        : "no layer of that name";
}
