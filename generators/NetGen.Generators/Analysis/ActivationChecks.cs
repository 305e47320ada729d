using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Checks where activations stand.</summary>
internal static class ActivationChecks
{
    public static IEnumerable<Problem> FindProblems(NetworkSpec spec)
    {
        var graph = NetworkGraph.Of(spec);
        for (var index = 0; index < spec.Layers.Count; index++)
        {
            var layer = spec.Layers[index];
            if (layer.Activation.Name == "Softmax" && !IsAtOutput(spec, graph, index))
            {
                yield return new Problem(DiagnosticIds.SoftmaxNotLast, ProblemSite.Layer(index, "activation"), layer.Name, Reader(spec, graph, index));
            }

            // A Linear line below an activation counts, for it does nothing; a Linear line above one is looked through.
            if (layer is ActivationLayerSpec && ActivationAbove(spec, graph, index) is var above && above != ActivationSpec.Linear)
            {
                yield return new Problem(
                    DiagnosticIds.ActivationOnActivation, ProblemSite.Layer(index), layer.Name, above.Name, layer.Activation.Name);
            }
        }
    }

    /// <summary>Whether nothing reads a layer but, perhaps through layers of training alone or of another shape, outputs.</summary>
    private static bool IsAtOutput(NetworkSpec spec, NetworkGraph graph, int index)
    {
        var readers = graph.Readers(index).ToList();
        return readers.Count == 0
            ? NetworkGraph.IsOutput(spec, index)
            : readers.Count == 1 && !NetworkGraph.IsOutput(spec, index)
                && (spec.Layers[readers[0]].IsTrainingOnly || spec.Layers[readers[0]].IsView)
                && IsAtOutput(spec, graph, readers[0]);
    }

    private static string Reader(NetworkSpec spec, NetworkGraph graph, int index) => graph.Readers(index).ToList() switch
    {
        [] => "which no output reads",
        [var reader, ..] => $"which layer '{spec.Layers[reader].Name}' reads",
    };

    /// <summary>The activation that a line's values went through last. Behind dropout an activation is still an activation on an activation.</summary>
    private static ActivationSpec ActivationAbove(NetworkSpec spec, NetworkGraph graph, int index)
    {
        foreach (var source in graph.Sources(index).Where(source => !NetworkGraph.IsInput(source)))
        {
            var layer = spec.Layers[source];
            return layer.IsTrainingOnly || (layer is ActivationLayerSpec && layer.Activation == ActivationSpec.Linear)
                ? ActivationAbove(spec, graph, source)
                : layer.Activation;
        }

        return ActivationSpec.Linear;
    }
}
