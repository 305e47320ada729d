using System.Diagnostics;
using Digits.Reports;
using NetGen;
using Spectre.Console;

namespace Digits;

/// <summary>Trains one net for each part of the digits, on all other parts, so that every digit is tested once.</summary>
internal static class CrossValidation
{
    internal static Result Run(DataSet digits, int count, TrainingOptions options, IAnsiConsole console, CancellationToken cancellation)
    {
        var folds = digits.Folds(count, options.Seed);
        var nets = new List<DigitNet>(count);
        var evaluations = new List<Evaluation>(count);

        var watch = Stopwatch.StartNew();
        for (var fold = 0; fold < count; fold++)
        {
            var net = new DigitNet(options.Seed);
            TrainingProgress.Show(console, $"fold {fold + 1} of {count}", options.Epochs, progress => net.Fit(
                folds[fold].Train,
                new Adam(options.LearningRate),
                options.Epochs,
                options.BatchSize,
                seed: options.Seed,
                progress: progress,
                cancellationToken: cancellation));
            nets.Add(net);
            evaluations.Add(net.Evaluate(folds[fold].Validation));
        }

        watch.Stop();
        console.Write(FoldTable.Of(folds, evaluations));
        return new Result(
            evaluations.Average(evaluation => evaluation.Accuracy!.Value),
            evaluations.Average(evaluation => evaluation.Loss),
            options.Epochs,
            watch.Elapsed,
            ParameterHash.Of(nets));
    }
}
