using NetGen.Generators.Analysis.Layers;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Checks every number of a declaration by itself.</summary>
internal static class SizeChecks
{
    public static IEnumerable<Problem> FindProblems(NetworkSpec spec)
    {
        if (spec.MaxBatchSize is < 1 or > Limits.BatchSize)
        {
            yield return new Problem(
                DiagnosticIds.BatchSizeOutOfRange,
                ProblemSite.Network("MaxBatchSize"),
                Invariant.Print(Limits.BatchSize),
                Invariant.Print(spec.MaxBatchSize));
        }

        foreach (var problem in spec.Inputs.SelectMany(FindInputProblems))
        {
            yield return problem;
        }

        for (var index = 0; index < spec.Layers.Count; index++)
        {
            foreach (var problem in LayerRules.Of(spec.Layers[index]).FindProblems(spec.Layers[index], index))
            {
                yield return problem;
            }
        }
    }

    /// <summary>The problem with a size, if there is one.</summary>
    public static IEnumerable<Problem> FindProblems(string what, long size, ProblemSite site)
    {
        if (size is < 1 or > Limits.Size)
        {
            yield return new Problem(
                DiagnosticIds.SizeOutOfRange, site, what, Invariant.Print(Limits.Size), Invariant.Print(size));
        }
    }

    private static IEnumerable<Problem> FindInputProblems(InputSpec input, int index)
    {
        if (input.Vocabulary is { } vocabulary)
        {
            return FindProblems("the length of an input", input.Shape.Size, ProblemSite.Input(index, "length"))
                .Concat(FindProblems("a vocabulary", vocabulary, ProblemSite.Input(index, "vocabulary")));
        }

        var dimensions = input.Shape.Dimensions
            .SelectMany((dimension, element) => FindProblems("an input dimension", dimension, ProblemSite.Dimension(index, element)))
            .ToList();
        return dimensions.Count > 0 ? dimensions : FindProblems("the number of values in an input row", input.Shape.Size, ProblemSite.Input(index));
    }
}
