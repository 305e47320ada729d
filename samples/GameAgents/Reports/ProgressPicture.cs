using ScottPlot;

namespace GameAgents.Reports;

/// <summary>Both curves of learning: the population's food upwards on the left, the companion's error downwards on the right.</summary>
internal static class ProgressPicture
{
    private const int Width = 900;
    private const int Height = 560;
    private const float LineWidth = 2;

    internal static void Save(Progress progress, int firstGeneration, string path)
    {
        using var plot = new Plot();
        double[] generations = [.. progress.Scores.Select((_, index) => (double)(firstGeneration + index + 1))];
        Add(plot, generations, progress.Scores, "food of an agent", plot.Axes.Left);
        Add(plot, generations, progress.Errors, "error of the companion", plot.Axes.Right);
        plot.Title("A population that evolves and a companion that learns");
        plot.XLabel("generation");
        plot.Axes.Left.Label.Text = "food eaten";
        plot.Axes.Right.Label.Text = "distance from what the player did";
        plot.ShowLegend(Alignment.MiddleRight);
        plot.SavePng(path, Width, Height);
    }

    private static void Add(Plot plot, double[] x, IReadOnlyList<double> y, string name, IYAxis axis)
    {
        var line = plot.Add.Scatter(x, y.ToArray());
        line.LegendText = name;
        line.LineWidth = LineWidth;
        line.Axes.YAxis = axis;
    }
}
