using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Checks where activations stand.</summary>
internal static class ActivationChecks
{
    public static IEnumerable<Problem> FindProblems(NetworkSpec spec)
    {
        var graph = NetworkGraph.Of(spec);
        var last = spec.Layers.Count - 1;
        while (last > 0 && spec.Layers[last].IsTrainingOnly)
        {
            last--;
        }

        for (var index = 0; index <= last; index++)
        {
            var layer = spec.Layers[index];
            if (layer.Activation.Name == "Softmax" && index < last)
            {
                yield return new Problem(
                    DiagnosticIds.SoftmaxNotLast, ProblemSite.Layer(index, "activation"), spec.Layers[last].Name, layer.Name);
            }

            // A Linear line below an activation counts, for it does nothing; a Linear line above one is looked through.
            if (layer is ActivationLayerSpec && ActivationAbove(spec, graph, index) is var above && above != ActivationSpec.Linear)
            {
                yield return new Problem(
                    DiagnosticIds.ActivationOnActivation, ProblemSite.Layer(index), layer.Name, above.Name, layer.Activation.Name);
            }
        }
    }

    /// <summary>The activation that a line's values went through last. Behind dropout an activation is still an activation on an activation.</summary>
    private static ActivationSpec ActivationAbove(NetworkSpec spec, NetworkGraph graph, int index)
    {
        foreach (var source in graph.Sources(index).Where(source => source != NetworkGraph.Input))
        {
            var layer = spec.Layers[source];
            return layer.IsTrainingOnly || (layer is ActivationLayerSpec && layer.Activation == ActivationSpec.Linear)
                ? ActivationAbove(spec, graph, source)
                : layer.Activation;
        }

        return ActivationSpec.Linear;
    }
}
