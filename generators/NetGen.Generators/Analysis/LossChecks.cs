using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Checks that loss, last activation and number of outputs fit each other.</summary>
internal static class LossChecks
{
    public static IEnumerable<Problem> FindProblems(NetworkSpec spec)
    {
        var found = spec.Layers[spec.Layers.Count - 1].Activation.Name;
        if (ExpectedActivation(spec.Loss) is { } expected && found != expected)
        {
            yield return new Problem(DiagnosticIds.LossMismatch, ProblemSite.Output("loss"), spec.Loss.Name, expected, found);
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
    }

    public static IEnumerable<Problem> FindProblems(NetworkSpec spec, IReadOnlyList<TensorShape> outputs)
    {
        var last = outputs.Count - 1;
        if (spec.Layers[last].Activation.Name == "Softmax" && outputs[last].Size < 2)
        {
            yield return new Problem(
                DiagnosticIds.SoftmaxOverOneOutput, ProblemSite.Layer(last, "activation"), Invariant.Print(outputs[last].Size));
        }
    }

    /// <summary>The activation whose inverse the loss folds into its gradient, or null if any will do.</summary>
    private static string? ExpectedActivation(LossSpec loss) => loss.Name switch
    {
        "CrossEntropy" => "Softmax",
        "BinaryCrossEntropy" => "Sigmoid",
        _ => null,
    };
}
