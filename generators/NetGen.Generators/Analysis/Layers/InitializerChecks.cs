using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>Checks the numbers that initialise a layer's parameters.</summary>
internal static class InitializerChecks
{
    private const string Property = "InitializerValue";

    /// <summary>The initializers that take a number, and whether it must be above 0: an initializer that takes one adds a line.</summary>
    private static readonly Dictionary<string, bool> Takers = new()
    {
        ["Constant"] = false,
        ["RandomUniform"] = true,
        ["RandomNormal"] = true,
        ["TruncatedNormal"] = true,
        ["Orthogonal"] = true,
        ["Identity"] = true,
    };

    public static IEnumerable<Problem> FindProblems(DenseSpec layer, int index)
    {
        if (FindValueProblem(layer, ProblemSite.Layer(index, Property)) is { } problem)
        {
            yield return problem;
        }

        if (!IsFinite(layer.BiasValue))
        {
            yield return OutOfRange(ProblemSite.Layer(index, "BiasValue"), "BiasValue", "finite", Invariant.Print(layer.BiasValue));
        }
    }

    private static Problem? FindValueProblem(DenseSpec layer, ProblemSite site)
    {
        var isTaker = Takers.TryGetValue(layer.Initializer, out var isPositive);
        return layer.InitializerValue switch
        {
            null => layer.Initializer == "Constant" ? OutOfRange(ProblemSite.Layer(site.Index, "Initializer"), Property, "with Initializer.Constant", "none") : null,
            _ when !isTaker => new Problem(DiagnosticIds.InitializerValueNotTaken, site, string.Join(", ", Takers.Keys), layer.Initializer),
            { } value when !IsFinite(value) || (isPositive && value <= 0) => OutOfRange(site, Property, isPositive ? "finite and above 0" : "finite", Invariant.Print(value)),
            _ => null,
        };
    }

    private static Problem OutOfRange(ProblemSite site, string property, string expected, string found) =>
        new(DiagnosticIds.ParameterOutOfRange, site, property, expected, found);

    private static bool IsFinite(float value) => !float.IsNaN(value) && !float.IsInfinity(value);
}
