using System.Globalization;
using Spectre.Console;

namespace NetGen.Tool.Commands;

/// <summary>Tables of texts, which may come from a file of anyone's.</summary>
internal static class Tables
{
    /// <summary>At which nothing has to be folded.</summary>
    internal const int Unfolded = 1000;

    /// <summary>Makes a table; a short row ends in empty cells.</summary>
    internal static Table Of(IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column)));
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(Printable.Of(cell))));
        }

        return table;
    }

    /// <summary>A number with six digits, or nothing.</summary>
    internal static string Number(double? number) => number?.ToString("G6", CultureInfo.InvariantCulture) ?? "";
}
