using System.Globalization;
using NetGen;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Digits.Reports;

/// <summary>Both losses over the epochs. The scale is logarithmic: a straight line down is steady progress.</summary>
internal static class LossChart
{
    private const int Width = 60;
    private const int Height = 10;
    private const int LinesPerLabel = 3;

    internal static IRenderable Of(TrainingHistory history)
    {
        var epochs = history.Epochs;
        var scale = new LossScale(epochs.SelectMany(epoch => (double[])[epoch.Loss, epoch.ValidationLoss!.Value]), Height);
        EpochReport[] columns = [.. Enumerable.Range(0, Width).Select(column => epochs[column * (epochs.Count - 1) / (Width - 1)])];
        var lines = Enumerable.Range(0, Height).Select(line => Line(scale, columns, line));
        var axis = $"{"└",11}{new string('─', Width + 1)}";
        var legend = $"{string.Empty,12}epoch 1 to {epochs.Count}: [blue]•[/] training loss, [yellow]○[/] test loss";
        return new Rows([Text.Empty, .. lines.Append(axis).Append(legend).Select(line => new Markup(line)), Text.Empty]);
    }

    private static string Line(LossScale scale, EpochReport[] columns, int line) =>
        $"{Label(scale, line)} {string.Concat(columns.Select(epoch => Mark(scale, epoch, line)))}";

    private static string Label(LossScale scale, int line) =>
        line % LinesPerLabel == 0 ? string.Create(CultureInfo.InvariantCulture, $"{scale.LossAt(line),9:F4} ┤") : $"{"│",11}";

    private static string Mark(LossScale scale, EpochReport epoch, int line)
    {
        if (scale.LineOf(epoch.ValidationLoss!.Value) == line)
        {
            return "[yellow]○[/]";
        }

        return scale.LineOf(epoch.Loss) == line ? "[blue]•[/]" : " ";
    }
}
