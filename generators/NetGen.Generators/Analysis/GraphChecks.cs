using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Checks that layers read what there is, and that nothing is computed in vain.</summary>
internal static class GraphChecks
{
    public static IEnumerable<Problem> FindProblems(NetworkSpec spec)
    {
        for (var index = 0; index < spec.Layers.Count; index++)
        {
            var layer = spec.Layers[index];
            for (var source = 0; source < layer.From.Count; source++)
            {
                var name = layer.From[source];
                if (NetworkGraph.Find(spec, index, name) is null)
                {
                    yield return new Problem(DiagnosticIds.UnknownSource, ProblemSite.Source(layer, index, source), layer.Name, name, Reason(spec, index, name));
                }
            }
        }

        var graph = NetworkGraph.Of(spec);
        for (var index = 0; index < spec.Layers.Count - 1; index++)
        {
            if (!graph.Readers(index).Any())
            {
                yield return new Problem(DiagnosticIds.UnreadLayer, ProblemSite.Layer(index), spec.Layers[index].Name);
            }
        }
    }

    private static string Reason(NetworkSpec spec, int index, string name) =>
        spec.Layers[index].Name == name ? "the layer itself"
        : spec.Layers.Skip(index).Any(layer => layer.Name == name) ? "a layer below it"
        : "no layer of that name";
}
