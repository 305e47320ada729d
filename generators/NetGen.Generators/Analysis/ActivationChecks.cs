using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Checks where activations stand.</summary>
internal static class ActivationChecks
{
    public static IEnumerable<Problem> FindProblems(NetworkSpec spec)
    {
        var last = spec.Layers.Count - 1;
        while (last > 0 && spec.Layers[last].IsTrainingOnly)
        {
            last--;
        }

        var above = ActivationSpec.Linear;
        for (var index = 0; index <= last; index++)
        {
            var layer = spec.Layers[index];
            if (layer.Activation.Name == "Softmax" && index < last)
            {
                yield return new Problem(
                    DiagnosticIds.SoftmaxNotLast, ProblemSite.Layer(index, "activation"), spec.Layers[last].Name, layer.Name);
            }

            // Behind dropout an activation is still an activation on an activation.
            if (layer.IsTrainingOnly)
            {
                continue;
            }

            if (layer is not ActivationLayerSpec)
            {
                above = layer.Activation;
                continue;
            }

            // A Linear line below an activation counts, for it does nothing; a Linear line above one is looked through.
            if (above != ActivationSpec.Linear)
            {
                yield return new Problem(
                    DiagnosticIds.ActivationOnActivation, ProblemSite.Layer(index), layer.Name, above.Name, layer.Activation.Name);
            }

            above = layer.Activation == ActivationSpec.Linear ? above : layer.Activation;
        }
    }
}
