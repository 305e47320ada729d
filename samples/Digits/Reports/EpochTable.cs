using System.Globalization;
using NetGen;
using Spectre.Console;

namespace Digits.Reports;

/// <summary>How training went, in some ten of its epochs.</summary>
internal static class EpochTable
{
    private const int Rows = 10;

    internal static Table Of(TrainingHistory history)
    {
        var table = new Table().Title("Epochs").Border(TableBorder.Rounded);
        foreach (var heading in (string[])["epoch", "loss", "accuracy", "test loss", "test accuracy", "ms"])
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        var step = int.Max(1, history.Epochs.Count / Rows);
        foreach (var epoch in history.Epochs)
        {
            // The first shows where training started, the last where it ended.
            if (epoch.Epoch == 1 || epoch.Epoch % step == 0 || epoch == history.Last)
            {
                AddRow(table, epoch);
            }
        }

        return table;
    }

    private static void AddRow(Table table, EpochReport epoch) =>
        table.AddRow(
            epoch.Epoch.ToString(CultureInfo.InvariantCulture),
            epoch.Loss.ToString("F4", CultureInfo.InvariantCulture),
            epoch.Accuracy!.Value.ToString("F4", CultureInfo.InvariantCulture),
            epoch.ValidationLoss!.Value.ToString("F4", CultureInfo.InvariantCulture),
            epoch.ValidationAccuracy!.Value.ToString("F4", CultureInfo.InvariantCulture),
            epoch.Elapsed.TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture));
}
