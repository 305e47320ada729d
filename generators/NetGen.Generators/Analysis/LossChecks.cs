using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Checks that loss, last activation and number of outputs fit each other.</summary>
internal static class LossChecks
{
    public static IEnumerable<Problem> FindProblems(NetworkSpec spec)
    {
        var graph = NetworkGraph.Of(spec);
        return spec.Outputs.SelectMany((output, index) => FindProblems(output, index, LossInference.OutputLayer(spec, graph, output), spec));
    }

    public static IEnumerable<Problem> FindProblems(NetworkSpec spec, IReadOnlyList<TensorShape> outputs)
    {
        var graph = NetworkGraph.Of(spec);
        foreach (var layer in spec.Outputs.Select(output => LossInference.OutputLayer(spec, graph, output)).OfType<int>())
        {
            if (spec.Layers[layer].Activation.Name == "Softmax" && outputs[layer].Size < 2)
            {
                yield return new Problem(
                    DiagnosticIds.SoftmaxOverOneOutput, ProblemSite.Layer(layer, "activation"), Invariant.Print(outputs[layer].Size))
                {
                    Mend = "Sigmoid",
                    MendSite = ProblemSite.Layer(layer),
                };
            }

            if (spec.Layers[layer].Activation.Name == "Softmax" && outputs[layer].Rank > 1)
            {
                yield return new Problem(DiagnosticIds.SoftmaxOverSteps, ProblemSite.Layer(layer, "activation"), $"{outputs[layer]}");
            }
        }
    }

    private static IEnumerable<Problem> FindProblems(OutputSpec output, int index, int? layer, NetworkSpec spec)
    {
        var loss = output.Loss;
        var expected = LossTraits.Of(loss).Activations;
        if (layer is { } last && spec.Layers[last].Activation.Name is var found && expected.Count > 0 && !expected.Contains(found))
        {
            yield return new Problem(DiagnosticIds.LossMismatch, ProblemSite.Output(index, "loss"), loss.Name, Alternatives(expected), found)
            {
                Mend = spec.Layers[last] is ActivationLayerSpec { Activation.Parameter: not null } ? null : expected[0],
                MendSite = ProblemSite.Layer(last),
            };
        }

        if (loss is { Delta: not null, Name: not "Huber" })
        {
            yield return new Problem(DiagnosticIds.PropertyNotTaken, ProblemSite.Output(index, "Delta"), "Delta", "Huber", loss.Name);
        }

        if (loss is { Name: "Huber", Delta: { } delta } && !(delta > 0 && delta <= float.MaxValue))
        {
            yield return new Problem(
                DiagnosticIds.ParameterOutOfRange, ProblemSite.Output(index, "Delta"), "Delta", "finite and above 0", Invariant.Print(delta));
        }

        if (!(output.Weight > 0 && output.Weight <= float.MaxValue))
        {
            yield return new Problem(
                DiagnosticIds.ParameterOutOfRange, ProblemSite.Output(index, "Weight"), "Weight", "finite and above 0", Invariant.Print(output.Weight));
        }

        foreach (var problem in FindSmoothingProblems(loss, index))
        {
            yield return problem;
        }
    }

    private static string Alternatives(EquatableArray<string> names) => names.Count == 1
        ? names[0]
        : string.Join(", ", names.Take(names.Count - 1)) + " or " + names[names.Count - 1];

    private static IEnumerable<Problem> FindSmoothingProblems(LossSpec loss, int index)
    {
        if (loss.LabelSmoothing is not { } smoothing)
        {
            yield break;
        }

        if (loss.Name is not ("CrossEntropy" or "BinaryCrossEntropy"))
        {
            yield return new Problem(
                DiagnosticIds.PropertyNotTaken,
                ProblemSite.Output(index, "LabelSmoothing"),
                "LabelSmoothing",
                "CrossEntropy or Loss.BinaryCrossEntropy",
                loss.Name);
        }

        if (!(smoothing >= 0 && smoothing < 1))
        {
            yield return new Problem(
                DiagnosticIds.ParameterOutOfRange,
                ProblemSite.Output(index, "LabelSmoothing"),
                "LabelSmoothing",
                "from 0 up to, not including, 1",
                Invariant.Print(smoothing));
        }
    }
}
