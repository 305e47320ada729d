using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>Checks the numbers of a pool's window.</summary>
internal static class PoolWindowChecks
{
    public static IEnumerable<Problem> FindProblems(PoolWindow window, int index) =>
        FindSizeProblems(window, index)
            .Concat(FindProblems("Stride", window, axis => axis.Stride, axis => axis.Size, ProblemSite.Layer(index, "Stride")))
            .Concat(FindProblems("Dilation", window, axis => axis.Dilation, _ => 1, ProblemSite.Layer(index, "Dilation")))
            .Concat(FindPaddingProblems(window, index));

    private static IEnumerable<Problem> FindSizeProblems(PoolWindow window, int index) => window.Axes.All(axis => axis.Size == window.Axes[0].Size)
        ? SizeChecks.FindProblems("the size of the window", window.Axes[0].Size, ProblemSite.Layer(index, "size"))
        : SizeChecks.FindProblems("the height of the window", window.Axes[0].Size, ProblemSite.Layer(index, "height"))
            .Concat(SizeChecks.FindProblems("the width of the window", window.Axes[1].Size, ProblemSite.Layer(index, "width")));

    /// <summary>Checks a number that is declared once for all dimensions; where it is left to its default, that is what was said about the size.</summary>
    private static IEnumerable<Problem> FindProblems(
        string what, PoolWindow window, Func<WindowAxis, int> number, Func<WindowAxis, int> byDefault, ProblemSite site) =>
        window.Axes.Where(axis => number(axis) != byDefault(axis)).Take(1).SelectMany(axis => SizeChecks.FindProblems(what, number(axis), site));

    private static IEnumerable<Problem> FindPaddingProblems(PoolWindow window, int index)
    {
        if (window is { Padding: "Causal", Axes.Count: > 1 })
        {
            yield return new Problem(DiagnosticIds.ParameterOutOfRange, ProblemSite.Layer(index, "Padding"), "Padding", "Valid or Same in two dimensions", window.Padding);
        }
    }
}
