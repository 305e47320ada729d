using System.Globalization;
using NetGen;
using Spectre.Console;

namespace Digits.Reports;

/// <summary>What each net of a cross-validation reached on the part it had not seen.</summary>
internal static class FoldTable
{
    internal static Table Of(IReadOnlyList<Fold> folds, IReadOnlyList<Evaluation> evaluations)
    {
        var table = new Table().Title("Folds").Border(TableBorder.Rounded);
        foreach (var heading in (string[])["fold", "trained on", "tested on", "test loss", "test accuracy"])
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        for (var fold = 0; fold < folds.Count; fold++)
        {
            table.AddRow(
                (fold + 1).ToString(CultureInfo.InvariantCulture),
                folds[fold].Train.Count.ToString(CultureInfo.InvariantCulture),
                folds[fold].Validation.Count.ToString(CultureInfo.InvariantCulture),
                evaluations[fold].Loss.ToString("F4", CultureInfo.InvariantCulture),
                evaluations[fold].Accuracy!.Value.ToString("F4", CultureInfo.InvariantCulture));
        }

        return table;
    }
}
