using System.Globalization;
using NetGen;
using Spectre.Console;

namespace Digits.Reports;

/// <summary>How often each digit was read as which: right ones on the diagonal, a dot for never.</summary>
internal static class ConfusionTable
{
    internal static Table Of(IReadOnlyList<Reading> readings)
    {
        var matrix = new ConfusionMatrix(DigitNet.OutputSize);
        foreach (var reading in readings)
        {
            matrix.Add(reading.Digit, reading.ReadAs);
        }

        var table = new Table().Title("What it is (rows), what it was read as (columns)").Border(TableBorder.Rounded);
        table.AddColumn(new TableColumn("is").RightAligned());
        for (var predicted = 0; predicted < matrix.Classes; predicted++)
        {
            table.AddColumn(new TableColumn(predicted.ToString(CultureInfo.InvariantCulture)).RightAligned().Width(3));
        }

        for (var actual = 0; actual < matrix.Classes; actual++)
        {
            table.AddRow([actual.ToString(CultureInfo.InvariantCulture), .. Cells(matrix, actual)]);
        }

        return table;
    }

    private static IEnumerable<string> Cells(ConfusionMatrix matrix, int actual)
    {
        for (var predicted = 0; predicted < matrix.Classes; predicted++)
        {
            var color = predicted == actual ? "green" : "red";
            yield return matrix[actual, predicted] switch
            {
                0 => "[grey]·[/]",
                var count => string.Create(CultureInfo.InvariantCulture, $"[{color}]{count}[/]"),
            };
        }
    }
}
