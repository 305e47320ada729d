using System.Globalization;
using NetGen;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Digits.Reports;

/// <summary>Draws the digits that the net misread and was most sure of.</summary>
internal static class MisreadDigits
{
    private const int Shown = 4;

    internal static IRenderable Of(IReadOnlyList<Reading> readings, DataSet digits)
    {
        Reading[] misread = [.. readings.Where(reading => !reading.IsRight).OrderByDescending(reading => reading.Probability)];
        if (misread.Length == 0)
        {
            return new Text("No digit was misread.\n\n");
        }

        Reading[] shown = [.. misread.Take(Shown)];
        var grid = new Grid().AddColumns(shown.Length);
        grid.AddRow([.. shown.Select(reading => new Text(DigitDrawing.Of(digits.Input(reading.Row))))]);
        grid.AddRow([.. shown.Select(Caption)]);
        var title = new Text($"{misread.Length} of {readings.Count} digits were misread. The net was most sure of:\n");
        return new Rows(title, grid, Text.Empty);
    }

    private static Text Caption(Reading reading) =>
        new(string.Create(CultureInfo.InvariantCulture, $"read as {reading.ReadAs}, is {reading.Digit}\n({100 * reading.Probability:F0} % sure)"));
}
