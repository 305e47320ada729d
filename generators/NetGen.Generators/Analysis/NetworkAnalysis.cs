using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Checks whether a specification makes sense: the list of all checks.</summary>
internal static class NetworkAnalysis
{
    public static IReadOnlyList<Problem> FindProblems(NetworkSpec spec)
    {
        List<Problem> problems =
        [
            .. SizeChecks.FindProblems(spec),
            .. BudgetChecks.FindProblems(spec),
            .. NameChecks.FindProblems(spec),
            .. PortNameChecks.FindProblems(spec),
            .. GraphChecks.FindProblems(spec),
            .. IndexChecks.FindProblems(spec),
            .. ActivationChecks.FindProblems(spec),
            .. NormalizationChecks.FindProblems(spec),
            .. LossChecks.FindProblems(spec),
            .. RegularizationChecks.FindProblems(spec),
            .. SharingChecks.FindProblems(spec),
        ];

        // Shapes and totals of impossible sizes, or of layers that read nothing or indices, would only repeat what was said about those.
        if (!SizeChecks.FindProblems(spec).Concat(GraphChecks.FindProblems(spec)).Concat(IndexChecks.FindProblems(spec)).Any())
        {
            problems.AddRange(FindShapeProblems(spec));
        }

        return problems;
    }

    private static IEnumerable<Problem> FindShapeProblems(NetworkSpec spec)
    {
        var shapes = ShapeInference.Infer(spec);
        return shapes.Problem is { } problem
            ? [problem]
            : CapacityChecks.FindProblems(spec, shapes.Outputs)
                .Concat(TrainingOnlyChecks.FindProblems(spec, shapes.Outputs))
                .Concat(LossChecks.FindProblems(spec, shapes.Outputs))
                .Concat(SharingChecks.FindProblems(spec, shapes.Outputs));
    }
}
