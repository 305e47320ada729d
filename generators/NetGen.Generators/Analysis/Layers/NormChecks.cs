using NetGen.Generators.Diagnostics;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>Checks the number that all normalizing layers have.</summary>
internal static class NormChecks
{
    public static IEnumerable<Problem> FindProblems(float epsilon, int index) => epsilon is > 0 and <= float.MaxValue
        ? []
        : [new Problem(DiagnosticIds.ParameterOutOfRange, ProblemSite.Layer(index, "Epsilon"), "Epsilon", "finite and above 0", Invariant.Print(epsilon))];
}
