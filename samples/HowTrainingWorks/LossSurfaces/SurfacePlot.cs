using ScottPlot;

namespace HowTrainingWorks.LossSurfaces;

/// <summary>The loss as height lines, and the ways down it.</summary>
internal static class SurfacePlot
{
    private const int Resolution = 81;
    private const int ContourCount = 18;
    private const float LineWidth = 2;
    private const float MarkerSize = 5;

    private static readonly CoordinateRange Slopes = new(-2.2, 3.2);
    private static readonly CoordinateRange Intercepts = new(-3, 3);

    internal static Plot Of(LossSurface surface, IEnumerable<Descent> descents)
    {
        var plot = new Plot();
        var contours = plot.Add.ContourLines(Heights(surface), ContourCount);
        contours.LabelStyle.IsVisible = false;
        contours.LineColor = Colors.LightGray;
        foreach (var descent in descents)
        {
            var way = plot.Add.Scatter(
                descent.Points.Select(point => point.Slope).ToArray(), descent.Points.Select(point => point.Intercept).ToArray());
            way.LegendText = descent.Name;
            way.LineWidth = LineWidth;
            way.MarkerSize = MarkerSize;
        }

        plot.Title("Ways down a loss surface");
        plot.XLabel("slope");
        plot.YLabel("intercept");
        plot.Axes.SetLimits(Slopes.Min, Slopes.Max, Intercepts.Min, Intercepts.Max);
        plot.ShowLegend(Alignment.LowerLeft);
        return plot;
    }

    /// <summary>Logarithms, so that the valley's floor shows as well as its walls.</summary>
    private static Coordinates3d[,] Heights(LossSurface surface)
    {
        var heights = new Coordinates3d[Resolution, Resolution];
        for (var row = 0; row < Resolution; row++)
        {
            for (var column = 0; column < Resolution; column++)
            {
                var slope = Slopes.Min + (Slopes.Length * column / (Resolution - 1));
                var intercept = Intercepts.Min + (Intercepts.Length * row / (Resolution - 1));
                heights[row, column] = new Coordinates3d(slope, intercept, Math.Log(surface.At(slope, intercept)));
            }
        }

        return heights;
    }
}
