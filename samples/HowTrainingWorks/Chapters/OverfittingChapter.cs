using System.Globalization;
using HowTrainingWorks.Data;
using HowTrainingWorks.Nets;
using HowTrainingWorks.Overfitting;
using HowTrainingWorks.Reports;
using NetGen;

namespace HowTrainingWorks.Chapters;

/// <summary>A network far too large for its data, with and without each means against learning the noise.</summary>
internal static class OverfittingChapter
{
    private const int Patience = 100;

    internal static Chapter Write(ulong seed)
    {
        var train = NoisyWave.Train(seed);
        var test = NoisyWave.Test();
        List<Attempt> attempts =
        [
            Attempt.Run<CurveNet>("nothing", train, test, seed),
            Attempt.Run<CurveL1Net>("L1", train, test, seed),
            Attempt.Run<CurveL2Net>("L2", train, test, seed),
            Attempt.Run<CurveDecayNet>("weight decay", train, test, seed),
            Attempt.Run<CurveMaxNormNet>("max-norm", train, test, seed),
            Attempt.Run<CurveDropoutNet>("dropout", train, test, seed),
            Attempt.Run<CurveNoiseNet>("noise on inputs", train, test, seed),
            Attempt.Run<CurveNet>("early stopping", train, test, seed, new EarlyStopping(patience: Patience)),
        ];
        return new Chapter(
            "Learning the noise: over-fitting and what helps",
            "Twenty-four noisy points of a wave, and a network of more than four thousand parameters. Left alone it learns the noise by heart: its training loss falls below "
            + "what the noise allows, while the loss on points it has not seen rises. Every regularizer keeps it from that in its own way; early stopping "
            + "goes back to the best epoch, by the very points that the table measures it on.",
            new DataTable(
                ["regularizer", "epochs", "training loss", "test loss"],
                [.. attempts.Select(attempt => (IReadOnlyList<string>)
                [
                    attempt.Name,
                    attempt.History.Epochs.Count.ToString(CultureInfo.InvariantCulture),
                    attempt.TrainingLoss.ToString("F4", CultureInfo.InvariantCulture),
                    attempt.TestLoss.ToString("F4", CultureInfo.InvariantCulture),
                ])]),
            [
                new Figure("overfitting-loss", CurvePlot.Of(
                    "Loss on points not seen in training",
                    "epoch",
                    "mean squared error",
                    attempts.Select(attempt => Curve.OverEpochs(attempt.Name, [.. attempt.History.Epochs.Select(epoch => epoch.ValidationLoss!.Value)])))),
                new Figure("overfitting-curves", FittedCurves.Of(train, test, attempts)),
            ]);
    }
}
