using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Checks where the layers stand that only training computes: what they disturb must reach a layer that can learn from it.</summary>
internal static class TrainingOnlyChecks
{
    public static IEnumerable<Problem> FindProblems(NetworkSpec spec)
    {
        var graph = NetworkGraph.Of(spec);
        var index = spec.Layers.Count - 1;
        while (index != NetworkGraph.Input && spec.Layers[index] is { IsTrainingOnly: true } or ActivationLayerSpec)
        {
            if (spec.Layers[index].IsTrainingOnly)
            {
                yield return new Problem(DiagnosticIds.TrainingOnlyAtOutput, ProblemSite.Layer(index), spec.Layers[index].Name);
            }

            index = graph.Sources(index).FirstOrDefault();
        }
    }
}
