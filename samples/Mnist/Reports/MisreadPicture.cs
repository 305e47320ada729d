using NetGen;
using ScottPlot;
using ScottPlot.Colormaps;

namespace Mnist.Reports;

/// <summary>The misread digits that the net was most sure of, side by side in one picture.</summary>
internal static class MisreadPicture
{
    private const int Side = 28;
    private const int Gap = 8;
    private const int Columns = 8;
    private const int Rows = 5;
    private const int PixelsPerPixel = 3;

    internal static void Save(FileInfo file, IReadOnlyList<Reading> misread, DataSet digits)
    {
        Reading[] shown = [.. misread.OrderByDescending(reading => reading.Probability).Take(Columns * Rows)];
        var plot = new Plot();
        var pixels = new double[Rows * (Side + Gap), Columns * (Side + Gap)];
        for (var index = 0; index < shown.Length; index++)
        {
            var (top, left) = (index / Columns * (Side + Gap), index % Columns * (Side + Gap));
            Draw(pixels, top + Gap, left, digits.Input(shown[index].Row));
            var caption = plot.Add.Text($"{shown[index].Digit}, read as {shown[index].ReadAs}", left, pixels.GetLength(0) - top);
            caption.LabelFontColor = Colors.White;
            caption.LabelFontSize = Gap + 2;
        }

        var picture = plot.Add.Heatmap(pixels);
        picture.Colormap = new Grayscale();
        picture.Extent = new CoordinateRect(0, pixels.GetLength(1), 0, pixels.GetLength(0));
        plot.MoveToBack(picture);
        plot.HideAxesAndGrid();
        plot.Layout.Frameless();
        plot.Axes.SetLimits(0, pixels.GetLength(1), 0, pixels.GetLength(0));
        plot.SavePng(file.FullName, pixels.GetLength(1) * PixelsPerPixel, pixels.GetLength(0) * PixelsPerPixel);
    }

    private static void Draw(double[,] pixels, int top, int left, ReadOnlySpan<float> digit)
    {
        for (var index = 0; index < digit.Length; index++)
        {
            pixels[top + (index / Side), left + (index % Side)] = digit[index];
        }
    }
}
