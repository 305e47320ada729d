using System.IO.Compression;
using CsvHelper;

namespace Tabular.Data;

/// <summary>The tables that travel inside the program. README.md beside this file says where they come from.</summary>
internal static class Resource
{
    /// <summary>Reads all numbers of a table, row by row.</summary>
    /// <param name="name">The file; one that ends in <c>.gz</c> is compressed.</param>
    /// <param name="separator">What stands between two numbers.</param>
    /// <param name="skippedLines">How many lines come before the first row.</param>
    internal static IReadOnlyList<float[]> Read(string name, char separator, int skippedLines)
    {
        using var file = typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var text = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var csv = CsvReader.Create(text, new CsvReaderOptions { HasHeader = false, Separator = separator });

        var rows = new List<float[]>();
        for (var line = 0; csv.Read(); line++)
        {
            if (line >= skippedLines)
            {
                rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.Parse<float>)]);
            }
        }

        return rows;
    }
}
