using System.Globalization;
using ScottPlot;
using ScottPlot.Palettes;
using ScottPlot.TickGenerators;

namespace HowTrainingWorks.Reports;

/// <summary>Curves over one axis; the upright axis is logarithmic, because losses fall by factors.</summary>
internal static class CurvePlot
{
    private const float LineWidth = 2;

    internal static Plot Of(string title, string xLabel, string yLabel, IEnumerable<Curve> curves)
    {
        var plot = new Plot { Add = { Palette = new Category20() } };
        foreach (var curve in curves)
        {
            var line = plot.Add.Scatter(curve.X.ToArray(), curve.Y.Select(Math.Log10).ToArray());
            line.LegendText = curve.Name;
            line.LineWidth = LineWidth;
            line.MarkerSize = 0;
        }

        plot.Axes.Left.TickGenerator = new NumericAutomatic
        {
            MinorTickGenerator = new LogMinorTickGenerator(),
            IntegerTicksOnly = true,
            LabelFormatter = power => Math.Pow(10, power).ToString("G3", CultureInfo.InvariantCulture),
        };
        plot.Title(title);
        plot.XLabel(xLabel);
        plot.YLabel(yLabel);
        plot.ShowLegend(Edge.Right);
        return plot;
    }
}
