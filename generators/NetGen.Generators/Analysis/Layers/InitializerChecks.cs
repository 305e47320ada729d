using NetGen.Generators.Diagnostics;

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

    public static IEnumerable<Problem> FindProblems(string initializer, float? value, float biasValue, int index)
    {
        if (FindValueProblem(initializer, value, ProblemSite.Layer(index, Property)) is { } problem)
        {
            yield return problem;
        }

        if (!IsFinite(biasValue))
        {
            yield return OutOfRange(ProblemSite.Layer(index, "BiasValue"), "BiasValue", "finite", Invariant.Print(biasValue));
        }
    }

    private static Problem? FindValueProblem(string initializer, float? number, ProblemSite site)
    {
        var isTaker = Takers.TryGetValue(initializer, out var isPositive);
        return number switch
        {
            null => initializer == "Constant" ? OutOfRange(ProblemSite.Layer(site.Index, "Initializer"), Property, "set with Initializer.Constant", "none") : null,
            _ when !isTaker => new Problem(DiagnosticIds.InitializerValueNotTaken, site, string.Join(", ", Takers.Keys), initializer),
            { } value when !IsFinite(value) || (isPositive && value <= 0) => OutOfRange(site, Property, isPositive ? "finite and above 0" : "finite", Invariant.Print(value)),
            _ => null,
        };
    }

    private static Problem OutOfRange(ProblemSite site, string property, string expected, string found) =>
        new(DiagnosticIds.ParameterOutOfRange, site, property, expected, found);

    private static bool IsFinite(float value) => !float.IsNaN(value) && !float.IsInfinity(value);
}
