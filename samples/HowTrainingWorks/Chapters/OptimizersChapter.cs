using System.Globalization;
using HowTrainingWorks.Data;
using HowTrainingWorks.Nets;
using HowTrainingWorks.Reports;
using NetGen;

namespace HowTrainingWorks.Chapters;

/// <summary>All rules of gradient descent on one problem.</summary>
internal static class OptimizersChapter
{
    private const int Epochs = 100;
    private const int BatchSize = 32;

    internal static Chapter Write(ulong seed)
    {
        var (train, test) = TwoSpirals.Points(seed).Split(0.8, seed);
        List<Run> runs =
        [
            Run.Of("Sgd", new Sgd(0.3f), train, test, BatchSize, seed),
            Run.Of("Sgd, momentum", new Sgd(0.05f, momentum: 0.9f), train, test, BatchSize, seed),
            Run.Of("Sgd, Nesterov", new Sgd(0.05f, momentum: 0.9f, nesterov: true), train, test, BatchSize, seed),
            Run.Of("AdaGrad", new AdaGrad(0.1f), train, test, BatchSize, seed),
            Run.Of("AdaDelta", new AdaDelta(2f), train, test, BatchSize, seed),
            Run.Of("RmsProp", new RmsProp(0.003f), train, test, BatchSize, seed),
            Run.Of("Adam", new Adam(0.01f), train, test, BatchSize, seed),
            Run.Of("AdamW, cosine", new AdamW(new CosineSchedule(0.02f, Epochs)), train, test, BatchSize, seed),
            Run.Of("Adamax", new Adamax(0.02f), train, test, BatchSize, seed),
            Run.Of("Nadam", new Nadam(0.005f), train, test, BatchSize, seed),
            Run.Of("Lion", new Lion(0.002f), train, test, BatchSize, seed),
            Run.Of("RProp, all rows", new RProp(), train, test, train.Count, seed),
        ];
        return new Chapter(
            "Which rule? The optimizers side by side",
            "The same network on two spirals, each optimizer with a learning rate that suits it. Plain descent takes one step size for all parameters; "
            + "momentum remembers directions; AdaGrad and its heirs give each parameter a step of its own, from the gradients it has seen. A learning rate "
            + "that falls, here like a cosine, settles where a constant one keeps jumping. RProp looks at signs only and wants all rows in one step.",
            new DataTable(
                ["optimizer", "training loss", "test loss", "test accuracy", "epochs to 95 %"],
                [.. runs.Select(run => (IReadOnlyList<string>)
                [
                    run.Name,
                    run.History.Last.Loss.ToString("F4", CultureInfo.InvariantCulture),
                    run.History.Last.ValidationLoss!.Value.ToString("F4", CultureInfo.InvariantCulture),
                    run.History.Last.ValidationAccuracy!.Value.ToString("F3", CultureInfo.InvariantCulture),
                    run.EpochsToGood?.ToString(CultureInfo.InvariantCulture) ?? "-",
                ])]),
            [
                new Figure("optimizers", CurvePlot.Of(
                    "Training loss by optimizer",
                    "epoch",
                    "binary cross-entropy",
                    runs.Select(run => Curve.OverEpochs(run.Name, [.. run.History.Epochs.Select(epoch => epoch.Loss)])))),
            ]);
    }

    private sealed record Run(string Name, TrainingHistory History)
    {
        private const double Good = 0.95;

        /// <summary>The first epoch after which the accuracy on test rows was good, if any.</summary>
        internal int? EpochsToGood => History.Epochs.FirstOrDefault(epoch => epoch.ValidationAccuracy >= Good)?.Epoch;

        internal static Run Of(string name, Optimizer optimizer, DataSet train, DataSet test, int batchSize, ulong seed) =>
            new(name, new SpiralNet(seed).Fit(train, optimizer, Epochs, batchSize, validation: test, seed: seed));
    }
}
