using Spectre.Console;

namespace HowTrainingWorks.Reports;

/// <summary>A table of text, for the screen and for the report.</summary>
internal sealed record DataTable(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The first column is a name, the others are figures.</summary>
    internal Table ForScreen()
    {
        var table = new Table().Border(TableBorder.Rounded);
        for (var column = 0; column < Headings.Count; column++)
        {
            var heading = new TableColumn(Markup.Escape(Headings[column]));
            table.AddColumn(column == 0 ? heading : heading.RightAligned());
        }

        foreach (var row in Rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        return table;
    }

    internal IEnumerable<string> ForMarkdown() =>
    [
        Line(Headings),
        Line(Headings.Select((_, column) => column == 0 ? "---" : "---:")),
        .. Rows.Select(Line),
    ];

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
