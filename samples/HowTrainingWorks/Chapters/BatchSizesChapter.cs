using System.Globalization;
using HowTrainingWorks.Data;
using HowTrainingWorks.Nets;
using HowTrainingWorks.Reports;
using NetGen;

namespace HowTrainingWorks.Chapters;

/// <summary>One row, some rows or all rows for each step.</summary>
internal static class BatchSizesChapter
{
    private const int Epochs = 150;
    private const float LearningRate = 0.01f;
    private const float Momentum = 0.9f;

    internal static Chapter Write(ulong seed)
    {
        var (train, test) = TwoSpirals.Points(seed).Split(0.8, seed);
        var runs = new[] { 1, 8, 32, 256 }.Select(size => Run(train, test, size, seed)).ToList();
        return new Chapter(
            "How many rows for a step? Batch sizes",
            "The same network, optimizer and learning rate on two spirals; only the number of rows in a step differs. Small batches take many noisy "
            + "steps in an epoch, large ones few smooth steps; in between lies the batch that gets furthest in a given number of epochs. Single rows "
            + "want a smaller learning rate than this. Large batches use the machine better: an epoch takes less time.",
            new DataTable(
                ["batch size", "steps an epoch", "training loss at the end", "test accuracy", "milliseconds an epoch"],
                [.. runs.Select(run => (IReadOnlyList<string>)
                [
                    run.Size.ToString(CultureInfo.InvariantCulture),
                    (((train.Count - 1) / run.Size) + 1).ToString(CultureInfo.InvariantCulture),
                    run.History.Last.Loss.ToString("F4", CultureInfo.InvariantCulture),
                    run.History.Last.ValidationAccuracy!.Value.ToString("F3", CultureInfo.InvariantCulture),
                    run.History.Epochs.Average(epoch => epoch.Elapsed.TotalMilliseconds).ToString("F2", CultureInfo.InvariantCulture),
                ])]),
            [
                new Figure("batch-sizes", CurvePlot.Of(
                    "Training loss by batch size",
                    "epoch",
                    "binary cross-entropy",
                    runs.Select(run => Curve.OverEpochs($"{run.Size}", [.. run.History.Epochs.Select(epoch => epoch.Loss)])))),
            ]);
    }

    private static (int Size, TrainingHistory History) Run(DataSet train, DataSet test, int size, ulong seed)
    {
        var net = new SpiralNet(seed);
        return (size, net.Fit(train, new Sgd(LearningRate, Momentum), Epochs, size, validation: test, seed: seed));
    }
}
