using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Checks that loss, last activation and number of outputs fit each other.</summary>
internal static class LossChecks
{
    public static IEnumerable<Problem> FindProblems(NetworkSpec spec)
    {
        var found = LossInference.OutputActivation(spec.Layers);
        var expected = LossTraits.Of(spec.Loss).Activations;
        if (expected.Count > 0 && !expected.Contains(found))
        {
            yield return new Problem(DiagnosticIds.LossMismatch, ProblemSite.Output("loss"), spec.Loss.Name, Alternatives(expected), found);
        }

        if (spec.Loss is { Delta: not null, Name: not "Huber" })
        {
            yield return new Problem(DiagnosticIds.PropertyNotTaken, ProblemSite.Output("Delta"), "Delta", "Huber", spec.Loss.Name);
        }

        if (spec.Loss is { Name: "Huber", Delta: { } delta } && !(delta > 0 && delta <= float.MaxValue))
        {
            yield return new Problem(
                DiagnosticIds.ParameterOutOfRange, ProblemSite.Output("Delta"), "Delta", "finite and above 0", Invariant.Print(delta));
        }

        foreach (var problem in FindSmoothingProblems(spec.Loss))
        {
            yield return problem;
        }
    }

    public static IEnumerable<Problem> FindProblems(NetworkSpec spec, IReadOnlyList<TensorShape> outputs)
    {
        var last = outputs.Count - 1;
        if (spec.Layers[last].Activation.Name == "Softmax" && outputs[last].Size < 2)
        {
            yield return new Problem(
                DiagnosticIds.SoftmaxOverOneOutput, ProblemSite.Layer(last, "activation"), Invariant.Print(outputs[last].Size));
        }

        if (spec.Layers[last].Activation.Name == "Softmax" && outputs[last].Rank > 1)
        {
            yield return new Problem(DiagnosticIds.SoftmaxOverSteps, ProblemSite.Layer(last, "activation"), $"{outputs[last]}");
        }
    }

    private static string Alternatives(EquatableArray<string> names) => names.Count == 1
        ? names[0]
        : string.Join(", ", names.Take(names.Count - 1)) + " or " + names[names.Count - 1];

    private static IEnumerable<Problem> FindSmoothingProblems(LossSpec loss)
    {
        if (loss.LabelSmoothing is not { } smoothing)
        {
            yield break;
        }

        if (loss.Name is not ("CrossEntropy" or "BinaryCrossEntropy"))
        {
            yield return new Problem(
                DiagnosticIds.PropertyNotTaken,
                ProblemSite.Output("LabelSmoothing"),
                "LabelSmoothing",
                "CrossEntropy or Loss.BinaryCrossEntropy",
                loss.Name);
        }

        if (!(smoothing >= 0 && smoothing < 1))
        {
            yield return new Problem(
                DiagnosticIds.ParameterOutOfRange,
                ProblemSite.Output("LabelSmoothing"),
                "LabelSmoothing",
                "from 0 up to, not including, 1",
                Invariant.Print(smoothing));
        }
    }
}
