using System.Globalization;
using Spectre.Console;

namespace Tabular;

/// <summary>Runs all studies and prints what came out.</summary>
internal static class Comparison
{
    internal static int Run(int folds, ulong seed)
    {
        var results = Studies.All.Select(study => (Study: study, Result: study.Run(folds, seed))).ToList();
        AnsiConsole.Write(TableOf(results));

        // Not through Spectre.Console, which would break a line longer than the terminal is wide.
        results.ForEach(result => Console.WriteLine(result.Result.LineFor(result.Study)));
        return 0;
    }

    private static Table TableOf(IEnumerable<(Study Study, StudyResult Result)> results)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var heading in (string[])["data set", "rows", "inputs", "score", "network", "linear", "always the same"])
        {
            table.AddColumn(heading);
        }

        foreach (var (study, result) in results)
        {
            table.AddRow(
                study.Name,
                study.Data.Count.ToString(CultureInfo.InvariantCulture),
                study.Data.InputSize.ToString(CultureInfo.InvariantCulture),
                study.Score.Name,
                result.Network.ToString("F4", CultureInfo.InvariantCulture),
                result.Linear.ToString("F4", CultureInfo.InvariantCulture),
                result.Baseline.ToString("F4", CultureInfo.InvariantCulture));
        }

        return table;
    }
}
