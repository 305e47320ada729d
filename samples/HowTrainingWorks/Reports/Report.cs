namespace HowTrainingWorks.Reports;

/// <summary>All chapters as one page with its plots, in a folder.</summary>
internal static class Report
{
    private const string FileName = "report.md";

    /// <returns>The number of plots.</returns>
    internal static int Write(string folder, IReadOnlyList<Chapter> chapters)
    {
        Directory.CreateDirectory(folder);
        var figures = chapters.SelectMany(chapter => chapter.Figures).ToList();
        figures.ForEach(figure => figure.Save(folder));
        File.WriteAllLines(Path.Combine(folder, FileName), ["# How training works", .. chapters.SelectMany(Lines)]);
        return figures.Count;
    }

    private static IEnumerable<string> Lines(Chapter chapter) =>
    [
        string.Empty,
        $"## {chapter.Title}",
        string.Empty,
        chapter.Text,
        string.Empty,
        .. chapter.Table.ForMarkdown(),
        .. chapter.Figures.SelectMany(figure => (string[])[string.Empty, $"![{chapter.Title}]({figure.FileName})"]),
    ];
}
