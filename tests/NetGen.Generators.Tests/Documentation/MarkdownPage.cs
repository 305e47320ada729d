using System.Text.RegularExpressions;

namespace NetGen.Generators.Tests.Documentation;

/// <summary>A page of documentation and its blocks of code, in order.</summary>
internal sealed partial class MarkdownPage
{
    private MarkdownPage(string path)
    {
        Path = path;
        Text = File.ReadAllText(path).ReplaceLineEndings("\n");
        AtHand = string.Concat(Preamble().Matches(Text).Select(match => match.Groups["body"].Value));
        Blocks = [.. Block().Matches(Text).Select(match => new MarkdownBlock(
            match.Groups["language"].Value, Optional(match, "file"), Optional(match, "source"), match.Groups["body"].Value))];
    }

    public static MarkdownPage Readme { get; } = new(System.IO.Path.Combine(Repository.Root, "README.md"));

    /// <summary>The pages for users, beside the runtime.</summary>
    public static IReadOnlyList<MarkdownPage> Guides { get; } = In("src", "NetGen", "docs");

    /// <summary>A page for each diagnostic, beside the generator.</summary>
    public static IReadOnlyList<MarkdownPage> Diagnostics { get; } = In("generators", "NetGen.Generators", "docs");

    public string Path { get; }

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Text { get; }

    /// <summary>What the text promises its reader to have at hand beside the usual, given in a comment that only the source of the page shows.</summary>
    public string AtHand { get; }

    public IReadOnlyList<MarkdownBlock> Blocks { get; }

    /// <summary>The C# of users: declarations and statements.</summary>
    public IEnumerable<string> Code =>
        Blocks.Where(block => block is { Language: "csharp", Generated: null, Source: null }).Select(block => block.Body);

    /// <summary>What the page links to in the repository, not on the web.</summary>
    public IEnumerable<MarkdownLink> Links => Link().Matches(Text)
        .Select(match => match.Groups["target"].Value)
        .Where(target => !target.Contains("://", StringComparison.Ordinal))
        .Select(target => target.Split('#'))
        .Select(parts => new MarkdownLink(
            Name, string.Join('#', parts), parts[0].Length == 0 ? Path : System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, parts[0]), parts.ElementAtOrDefault(1)));

    /// <summary>What links call the headings of a page, as GitHub does.</summary>
    public static IEnumerable<string> Anchors(string path) => Heading().Matches(File.ReadAllText(path).ReplaceLineEndings("\n"))
        .Select(match => string.Concat(match.Groups["title"].Value.ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-')).Replace(' ', '-'));

    private static IReadOnlyList<MarkdownPage> In(params string[] folder) =>
        [.. Directory.EnumerateFiles(System.IO.Path.Combine([Repository.Root, .. folder]), "*.md").Order(StringComparer.Ordinal).Select(path => new MarkdownPage(path))];

    private static string? Optional(Match match, string group) => match.Groups[group].Success ? match.Groups[group].Value : null;

    [GeneratedRegex(@"(<!-- (generated: (?<file>\S+)|from: (?<source>\S+)) -->\n)?```(?<language>\w+)\n(?<body>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^#+ (?<title>.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"<!-- at hand:\n(?<body>.*?)-->", RegexOptions.Singleline)]
    private static partial Regex Preamble();
}
