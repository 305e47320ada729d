using System.Globalization;
using NetGen;
using Spectre.Console;

namespace Mnist.Reports;

/// <summary>How often each digit was read as which.</summary>
internal static class ConfusionTable
{
    internal static Table Of(IReadOnlyList<Reading> readings)
    {
        var matrix = new ConfusionMatrix(LeNet.OutputSize);
        foreach (var reading in readings)
        {
            matrix.Add(reading.Digit, reading.ReadAs);
        }

        var digits = Enumerable.Range(0, matrix.Classes).ToList();
        var table = new Table().Title("What it is (rows), what it was read as (columns)").AddColumn("is");
        digits.ForEach(digit => table.AddColumn(new TableColumn(Print(digit)).RightAligned()));
        digits.ForEach(actual => table.AddRow([Print(actual), .. digits.Select(predicted => Print(matrix[actual, predicted]))]));
        return table;
    }

    private static string Print(long number) => number.ToString(CultureInfo.InvariantCulture);
}
