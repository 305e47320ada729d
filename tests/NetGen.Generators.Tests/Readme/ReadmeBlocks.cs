using System.Text.RegularExpressions;

namespace NetGen.Generators.Tests.Readme;

/// <summary>The code blocks of the README, in order.</summary>
internal static partial class ReadmeBlocks
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    /// <summary>The C# of users: declarations and statements.</summary>
    public static IReadOnlyList<string> Code { get; } =
        [.. Blocks().Where(block => block.Groups["language"].Value == "csharp" && !block.Groups["file"].Success && !block.Groups["source"].Success).Select(Body)];

    /// <summary>What needs more than NetGen to compile, with the source file of a test that has it.</summary>
    public static IReadOnlyList<(string Source, string Excerpt)> Compiled { get; } =
        [.. Blocks().Where(block => block.Groups["source"].Success).Select(block => (block.Groups["source"].Value, Body(block)))];

    /// <summary>The excerpts of generated code, with the file each is taken from.</summary>
    public static IReadOnlyList<(string File, string Excerpt)> Generated { get; } =
        [.. Blocks().Where(block => block.Groups["file"].Success).Select(block => (block.Groups["file"].Value, Body(block)))];

    /// <summary>The commands.</summary>
    public static IReadOnlyList<string> Commands { get; } =
        [.. Blocks().Where(block => block.Groups["language"].Value == "bash").Select(Body)];

    private static IEnumerable<Match> Blocks() => Block().Matches(Text);

    private static string Body(Match block) => block.Groups["body"].Value;

    [GeneratedRegex(@"(<!-- (generated: (?<file>\S+)|from: (?<source>\S+)) -->\n)?```(?<language>\w+)\n(?<body>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
