using ScottPlot;

namespace HowTrainingWorks.Reports;

/// <summary>A plot and the name of its file, without the extension.</summary>
internal sealed record Figure(string Name, Plot Plot)
{
    private const int Width = 900;
    private const int Height = 560;

    internal string FileName => $"{Name}.png";

    internal void Save(string folder) => Plot.SavePng(Path.Combine(folder, FileName), Width, Height);
}
