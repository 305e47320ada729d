using System.Text.RegularExpressions;

namespace NetGen.Generators.Tests.Documentation;

/// <summary>The blocks of C# in the diagnostics' pages: the mistake first, its mend behind.</summary>
internal static partial class DiagnosticPages
{
    /// <summary>The mistakes, each with the diagnostic's id, in a namespace of that name.</summary>
    public static IReadOnlyList<(string Id, string Source)> Mistakes { get; } = [.. Sources(0)];

    /// <summary>The mended declarations.</summary>
    public static IReadOnlyList<string> Mends { get; } = [.. Sources(1).Select(page => page.Source)];

    /// <summary>What the pages say of weights files, for the generator.</summary>
    public static IReadOnlyList<(string Path, string Text)> Weights { get; } =
    [
        .. from page in MarkdownPage.Diagnostics
           from block in page.Blocks
           where block.Language == "text"
           select ($"{WeightsName().Match(page.Text).Groups["file"].Value}.netgen", block.Body),
    ];

    [GeneratedRegex("Weights\\(\"(?<file>[^\"]+)\"\\)")]
    private static partial Regex WeightsName();

    private static IEnumerable<(string Id, string Source)> Sources(int index) =>
        from page in MarkdownPage.Diagnostics
        let code = page.Code.ToList()
        where code.Count == 2
        select (page.Name, $"using System;\nusing NetGen;\n{page.AtHand}\nnamespace {page.Name} {{\n{code[index]}}}\n");
}
