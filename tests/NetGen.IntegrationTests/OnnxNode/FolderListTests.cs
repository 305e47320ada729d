using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>No folder of ONNX's cases is forgotten: each is declared, tested by its optimizer, or listed with a reason.</summary>
public sealed partial class FolderListTests
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "OnnxNode");

    private static readonly string[] Declared =
    [
        .. from type in typeof(FolderListTests).Assembly.GetTypes()
           from declaration in type.GetCustomAttributes<OnnxCaseAttribute>()
           select declaration.Folder,
    ];

    [Fact]
    public void EveryFolderIsAccountedForOnce()
    {
        string[] accounted = [.. Declared, .. Copied("OptimizerCases"), .. Listed()];
        Assert.Equal(File.ReadAllLines(Path.Combine(Root, "Folders.txt")), accounted.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhatIsDeclaredIsCopied() => Assert.Equal(Declared.Order(StringComparer.Ordinal), Copied("Cases").Order(StringComparer.Ordinal));

    [Fact]
    public void ACaseThatIsLeftOutForItsValuesNamesOneThatIsTested()
    {
        string[] others = [.. Rows().SelectMany(cells => Names(cells[1]))];
        Assert.NotEmpty(others);
        Assert.Empty(others.Except(Declared));
    }

    private static IEnumerable<string> Copied(string folder) => Directory.GetDirectories(Path.Combine(Root, folder)).Select(path => Path.GetFileName(path)!);

    private static IEnumerable<string> Listed() => Rows().SelectMany(cells => Names(cells[0]));

    /// <summary>The rows of the tables that name folders in their first cell and give a reason in their second.</summary>
    private static IEnumerable<string[]> Rows()
    {
        foreach (var line in File.ReadLines(Path.Combine(Root, "NotApplicable.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)))
        {
            var cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries);
            Assert.Equal(2, cells.Length);
            Assert.NotEmpty(cells[1]);
            yield return cells;
        }
    }

    private static IEnumerable<string> Names(string cell) => FolderName().Matches(cell).Select(match => match.Groups[1].Value);

    [GeneratedRegex("`(test_\\w+)`")]
    private static partial Regex FolderName();
}
