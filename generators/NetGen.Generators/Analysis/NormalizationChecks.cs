using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Checks where normalizations stand: their statistics are those of the inputs, which training does not change.</summary>
internal static class NormalizationChecks
{
    public static IEnumerable<Problem> FindProblems(NetworkSpec spec)
    {
        var graph = NetworkGraph.Of(spec);
        for (var index = 0; index < spec.Layers.Count; index++)
        {
            foreach (var source in graph.Sources(index).Where(source => spec.Layers[index] is NormalizationSpec && !NetworkGraph.IsInput(source)))
            {
                yield return new Problem(
                    DiagnosticIds.NormalizationNotFirst, ProblemSite.Layer(index), spec.Layers[index].Name, spec.Layers[source].Name)
                {
                    MendSite = spec.Layers[index].From.Count == 0 ? ProblemSite.Layer(0) : null,
                };
            }

            if (spec.Layers[index] is NormalizationSpec && graph.Sources(index).All(NetworkGraph.IsInput) && spec.Layers.Take(index).FirstOrDefault(above => above is NormalizationSpec) is { } first)
            {
                yield return new Problem(DiagnosticIds.SecondNormalization, ProblemSite.Layer(index), first.Name, spec.Layers[index].Name);
            }
        }
    }
}
