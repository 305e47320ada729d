using NetGen;
using ScottPlot;

namespace HowTrainingWorks.Overfitting;

/// <summary>What each network made of the points.</summary>
internal static class FittedCurves
{
    private const float LineWidth = 2;
    private const float PointSize = 8;

    internal static Plot Of(DataSet train, DataSet test, IEnumerable<Attempt> attempts)
    {
        var plot = new Plot();
        var positions = Column(test, test.Input);
        Line(plot, "the wave", positions, Column(test, test.Target)).LinePattern = LinePattern.Dashed;
        foreach (var attempt in attempts)
        {
            Line(plot, attempt.Name, positions, [.. attempt.Heights.Select(height => (double)height)]);
        }

        var points = plot.Add.ScatterPoints(Column(train, train.Input), Column(train, train.Target));
        points.LegendText = "points to learn from";
        points.Color = Colors.Black;
        points.MarkerSize = PointSize;
        plot.Title("What each network made of the points");
        plot.XLabel("x");
        plot.YLabel("y");
        plot.ShowLegend(Edge.Right);
        return plot;
    }

    private static ScottPlot.Plottables.Scatter Line(Plot plot, string name, double[] x, double[] y)
    {
        var line = plot.Add.Scatter(x, y);
        line.LegendText = name;
        line.LineWidth = LineWidth;
        line.MarkerSize = 0;
        return line;
    }

    private delegate ReadOnlySpan<float> Row(int row);

    private static double[] Column(DataSet data, Row values) => [.. Enumerable.Range(0, data.Count).Select(row => (double)values(row)[0])];
}
