using System.Globalization;
using NetGen;
using Spectre.Console;

namespace Digits.Reports;

/// <summary>What each net of a cross-validation reached on the part it had not seen.</summary>
internal static class FoldTable
{
    internal static Table Of(CrossValidationResult<DigitNet> result)
    {
        var table = new Table().Title("Folds").Border(TableBorder.Rounded);
        foreach (var heading in (string[])["fold", "trained on", "tested on", "test loss", "test accuracy"])
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var (index, part) in result.Folds.Index())
        {
            table.AddRow(
                (index + 1).ToString(CultureInfo.InvariantCulture),
                part.Fold.Train.Count.ToString(CultureInfo.InvariantCulture),
                part.Fold.Validation.Count.ToString(CultureInfo.InvariantCulture),
                part.Evaluation.Loss.ToString("F4", CultureInfo.InvariantCulture),
                part.Evaluation.Accuracy!.Value.ToString("F4", CultureInfo.InvariantCulture));
        }

        return table;
    }
}
