using System.Globalization;
using NetGen;
using Spectre.Console;

namespace Digits.Reports;

/// <summary>A bar that grows with each epoch and goes when training ends; nothing where nobody watches.</summary>
internal sealed class TrainingProgress : IProgress<EpochReport>
{
    private readonly ProgressTask _bar;
    private readonly string _title;

    private TrainingProgress(ProgressTask bar, string title)
    {
        _bar = bar;
        _title = title;
    }

    internal static TrainingHistory Show(IAnsiConsole console, string title, int epochs, Func<IProgress<EpochReport>?, TrainingHistory> train)
    {
        if (console.Profile.Capabilities is not { Ansi: true, Interactive: true })
        {
            return train(null);
        }

        return console.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context => train(new TrainingProgress(context.AddTask(title, maxValue: epochs), title)));
    }

    public void Report(EpochReport value)
    {
        var accuracy = value.ValidationAccuracy ?? value.Accuracy;
        _bar.Description = string.Create(
            CultureInfo.InvariantCulture,
            $"{_title}, epoch {value.Epoch}: loss {value.Loss:F4}, accuracy {accuracy:F4}");
        _bar.Value = value.Epoch;
    }
}
