using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Checks where normalizations stand: their statistics are those of the inputs, which training does not change.</summary>
internal static class NormalizationChecks
{
    public static IEnumerable<Problem> FindProblems(NetworkSpec spec)
    {
        for (var index = 1; index < spec.Layers.Count; index++)
        {
            if (spec.Layers[index] is NormalizationSpec layer)
            {
                yield return new Problem(
                    DiagnosticIds.NormalizationNotFirst, ProblemSite.Layer(index), layer.Name, spec.Layers[index - 1].Name);
            }
        }
    }
}
