using System.Globalization;
using HowTrainingWorks.Backpropagation;
using HowTrainingWorks.Reports;

namespace HowTrainingWorks.Chapters;

/// <summary>Dynamic programming in the small.</summary>
internal static class FibonacciChapter
{
    private static readonly int[] Numbers = [5, 10, 15, 20, 25, 30];

    internal static Chapter Write()
    {
        var rows = Numbers.Select(n => (N: n, Naive: Fibonacci.Naive(n), Memoised: Fibonacci.Memoised(n), BottomUp: Fibonacci.BottomUp(n))).ToList();
        return new Chapter(
            "Compute once, keep, reuse: Fibonacci",
            "F(n) = F(n - 1) + F(n - 2). Followed to the letter the formula asks for the same numbers again and again, and its additions grow "
            + "like F(n) itself. Whoever keeps each number needs n - 1 of them, top down with a memory or bottom up without.",
            new DataTable(
                ["n", "F(n)", "additions as written", "with a memory", "bottom up"],
                [.. rows.Select(row => (IReadOnlyList<string>)
                [
                    Text(row.N), Text(row.Naive.Value), Text(row.Naive.Additions), Text(row.Memoised.Additions), Text(row.BottomUp.Additions),
                ])]),
            [new Figure("fibonacci", CurvePlot.Of(
                "Additions for a Fibonacci number",
                "n",
                "additions",
                [
                    new Curve("as written", [.. rows.Select(row => (double)row.N)], [.. rows.Select(row => (double)row.Naive.Additions)]),
                    new Curve("with a memory", [.. rows.Select(row => (double)row.N)], [.. rows.Select(row => (double)row.Memoised.Additions)]),
                ]))]);
    }

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
