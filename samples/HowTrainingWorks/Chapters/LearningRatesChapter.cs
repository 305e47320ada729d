using System.Globalization;
using HowTrainingWorks.Data;
using HowTrainingWorks.LossSurfaces;
using HowTrainingWorks.Reports;
using NetGen;

namespace HowTrainingWorks.Chapters;

/// <summary>The same descent with different steps, on a loss that one can draw.</summary>
internal static class LearningRatesChapter
{
    internal static Chapter Write(ulong seed)
    {
        var (inputs, targets) = NoisyLine.Points(seed);
        var surface = new LossSurface(inputs, targets);
        List<Descent> descents =
        [
            Descent.Run("0.01, too small", inputs, targets, new Sgd(0.01f)),
            Descent.Run("0.2, about right", inputs, targets, new Sgd(0.2f)),
            Descent.Run("0.44, nearly too large", inputs, targets, new Sgd(0.44f)),
            Descent.Run("0.5, too large", inputs, targets, new Sgd(0.5f)),
            Descent.Run("0.05 with momentum 0.8", inputs, targets, new Sgd(0.05f, momentum: 0.8f)),
        ];
        return new Chapter(
            "How large a step? Learning rates on a loss surface",
            "A straight line has two parameters, slope and intercept; its squared loss over them is a long valley. All descents start at the same "
            + "point. A small learning rate creeps, a fitting one reaches the bottom, a large one jumps from side to side, and beyond 2 divided by the "
            + "steepest curvature every step overshoots further than the last. Momentum adds up steps that agree and cancels those that do not.",
            new DataTable(
                ["learning rate", "steps", "slope", "intercept", "loss at the end"],
                [.. descents.Select(descent => (IReadOnlyList<string>)
                [
                    descent.Name,
                    descent.Losses.Count.ToString(CultureInfo.InvariantCulture),
                    descent.Points[^1].Slope.ToString("F3", CultureInfo.InvariantCulture),
                    descent.Points[^1].Intercept.ToString("F3", CultureInfo.InvariantCulture),
                    descent.Losses[^1].ToString("G4", CultureInfo.InvariantCulture),
                ])]),
            [
                new Figure("learning-rates-surface", SurfacePlot.Of(surface, descents)),
                new Figure("learning-rates-loss", CurvePlot.Of(
                    "Loss after each step",
                    "step",
                    "loss",
                    descents.Select(descent => Curve.OverEpochs(descent.Name, descent.Losses)))),
            ]);
    }
}
