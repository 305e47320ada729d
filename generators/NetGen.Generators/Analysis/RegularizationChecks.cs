using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;
using NetGen.Generators.Model.Regularization;

namespace NetGen.Generators.Analysis;

/// <summary>Checks the lines that shape training: their numbers, their places and each other.</summary>
internal static class RegularizationChecks
{
    public static IEnumerable<Problem> FindProblems(NetworkSpec spec)
    {
        for (var index = 0; index < spec.Regularization.Count; index++)
        {
            var line = spec.Regularization[index];
            foreach (var problem in FindRangeProblems(line, index))
            {
                yield return problem;
            }

            if (FindPlace(spec, line) is { } found)
            {
                yield return new Problem(
                    DiagnosticIds.MisplacedRegularization, ProblemSite.Regularization(index), line.Kind, Place(RegularizationKinds.Of(line)), found);
            }
            else if (FindConflict(spec, index) is { } conflict)
            {
                yield return conflict;
            }
        }
    }

    /// <summary>Where a line belongs, in words.</summary>
    public static string Place(RegularizationKind kind) => kind.Place == RegularizationPlace.Clipping
        ? "above the first layer, because it concerns the whole network"
        : "directly below a layer with weights, or above the first layer for all of them";

    private static IEnumerable<Problem> FindRangeProblems(RegularizationSpec line, int index)
    {
        var kind = RegularizationKinds.Of(line);
        for (var argument = 0; argument < line.Arguments.Count; argument++)
        {
            if (kind.FindProblem(line.Arguments, argument) is { } expected)
            {
                var name = kind.Parameters[argument];
                yield return new Problem(
                    DiagnosticIds.ParameterOutOfRange, ProblemSite.Regularization(index, name), name, expected, Invariant.Print(line.Arguments[argument]));
            }
        }
    }

    /// <summary>The place a line stands at, in words, if it is no place for it.</summary>
    private static string? FindPlace(NetworkSpec spec, RegularizationSpec line)
    {
        if (line.Layer is not { } layer)
        {
            return spec.Layers.Any(candidate => candidate.HasWeights) ? null : "in a network without weights";
        }

        return RegularizationKinds.Of(line).Place == RegularizationPlace.Clipping ? $"below layer '{spec.Layers[layer].Name}'"
            : spec.Layers[layer].HasWeights ? null
            : $"below layer '{spec.Layers[layer].Name}', which has none";
    }

    /// <summary>What is wrong between a line and those above it at the same place.</summary>
    private static Problem? FindConflict(NetworkSpec spec, int index)
    {
        var line = spec.Regularization[index];
        var place = line.Layer is { } layer ? $"on layer '{spec.Layers[layer].Name}'" : "on the network";
        foreach (var above in spec.Regularization.Take(index).Where(above => above.Layer == line.Layer))
        {
            if (above.Kind == line.Kind)
            {
                return new Problem(DiagnosticIds.DuplicateRegularization, ProblemSite.Regularization(index), line.Kind, place);
            }

            if (RegularizationKinds.Contradict(above, line))
            {
                return new Problem(DiagnosticIds.ContradictingRegularization, ProblemSite.Regularization(index), above.Kind, line.Kind, place);
            }
        }

        return null;
    }
}
