using System.Globalization;
using NetGen;
using Spectre.Console;

namespace Mnist.Reports;

/// <summary>A line for each epoch, and where somebody watches a bar that grows with them.</summary>
internal sealed class EpochProgress(Action<EpochReport> show) : IProgress<EpochReport>
{
    internal static void Show(IAnsiConsole console, int epochs, Action<IProgress<EpochReport>> train)
    {
        void Write(EpochReport epoch) => console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"epoch {epoch.Epoch}: loss {epoch.Loss:F4}, test accuracy {epoch.ValidationAccuracy:F4}, {epoch.Elapsed.TotalSeconds:F1} s"));

        if (console.Profile.Capabilities is not { Ansi: true, Interactive: true })
        {
            train(new EpochProgress(Write));
            return;
        }

        console.Progress().AutoClear(true).Start(context =>
        {
            var bar = context.AddTask("training", maxValue: epochs);
            train(new EpochProgress(epoch =>
            {
                Write(epoch);
                bar.Value = epoch.Epoch;
            }));
        });
    }

    public void Report(EpochReport value) => show(value);
}
