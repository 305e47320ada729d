using System.Diagnostics;
using Digits.Reports;
using NetGen;
using Spectre.Console;

namespace Digits;

/// <summary>Trains one net on four fifths of the digits and shows how it reads the rest.</summary>
internal static class TrainAndTest
{
    internal static Result Run(DataSet digits, TrainingOptions options, IAnsiConsole console, CancellationToken cancellation)
    {
        var (train, test) = digits.Split(0.8, options.Seed);
        var net = new DigitNet(options.Seed);
        console.WriteLine(net.Summary());
        console.WriteLine($"Training on {train.Count} digits, testing on {test.Count} others.");
        console.WriteLine();

        var watch = Stopwatch.StartNew();
        var history = TrainingProgress.Show(console, "training", options.Epochs, progress => net.Fit(
            train,
            new Adam(options.LearningRate),
            options.Epochs,
            options.BatchSize,
            validation: test,
            seed: options.Seed,
            progress: progress,
            cancellationToken: cancellation));
        watch.Stop();

        var readings = Reading.All(net, test);
        console.Write(EpochTable.Of(history));
        console.Write(LossChart.Of(history));
        console.Write(ConfusionTable.Of(readings));
        console.Write(MisreadDigits.Of(readings, test));
        return new Result(
            history.Last.ValidationAccuracy!.Value,
            history.Last.ValidationLoss!.Value,
            options.Epochs,
            watch.Elapsed,
            ParameterHash.Of([net]));
    }
}
