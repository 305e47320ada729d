using System.Diagnostics;
using Digits.Reports;
using NetGen;
using Spectre.Console;

namespace Digits;

/// <summary>Trains one net for each part of the digits, on all other parts, so that every digit is tested once.</summary>
internal static class CrossValidationRun
{
    internal static Result Run(DataSet digits, int count, TrainingOptions options, IAnsiConsole console, CancellationToken cancellation)
    {
        var fold = 0;
        void Train(DigitNet net, Fold data) => TrainingProgress.Show(console, $"fold {++fold} of {count}", options.Epochs, progress => net.Fit(
            data.Train,
            new Adam(options.LearningRate),
            options.Epochs,
            options.BatchSize,
            seed: options.Seed,
            progress: progress,
            cancellationToken: cancellation));

        var watch = Stopwatch.StartNew();
        var result = CrossValidation.Run<DigitNet>(digits, count, Train, options.Seed, cancellationToken: cancellation);
        watch.Stop();

        console.Write(FoldTable.Of(result));
        return new Result(
            result.Accuracy!.Value.Mean,
            result.Loss.Mean,
            options.Epochs,
            watch.Elapsed,
            ParameterHash.Of(result.Folds.Select(part => part.Network)));
    }
}
