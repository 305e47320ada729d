using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Checks the limits of a budget by themselves. What the network spends is known once it is planned.</summary>
internal static class BudgetChecks
{
    public static IEnumerable<Problem> FindProblems(NetworkSpec spec) =>
        from limit in spec.Budget
        where limit.Limit < 1
        select new Problem(
            DiagnosticIds.ParameterOutOfRange, ProblemSite.Budget(limit.Resource), limit.Resource, "at least 1", Invariant.Print(limit.Limit));
}
