using System.Text;
using System.Text.RegularExpressions;

namespace NetGen.Generators.Tests.Diagnostics;

/// <summary>
/// A source in which <c>{|NETGEN001:text|}</c> says that this diagnostic is expected with its squiggle under this text.
/// </summary>
internal sealed partial class MarkedSource
{
    private MarkedSource(string text, IReadOnlyList<string> expected)
    {
        Text = text;
        Expected = expected;
    }

    /// <summary>The source without marks.</summary>
    public string Text { get; }

    /// <summary>The diagnostics, as <see cref="Describe"/> prints them.</summary>
    public IReadOnlyList<string> Expected { get; }

    public static MarkedSource Parse(string marked, int file)
    {
        var text = new StringBuilder();
        var expected = new List<string>();
        var open = new Stack<(string Id, int Start)>();
        var position = 0;
        foreach (Match mark in Mark().Matches(marked))
        {
            text.Append(marked, position, mark.Index - position);
            position = mark.Index + mark.Length;
            if (mark.Groups["id"].Success)
            {
                open.Push((mark.Groups["id"].Value, text.Length));
                continue;
            }

            var (id, start) = open.Pop();
            expected.Add(Describe(id, file, start, text.ToString(start, text.Length - start)));
        }

        return new MarkedSource(text.Append(marked, position, marked.Length - position).ToString(), expected);
    }

    public static string Describe(string id, int file, int start, string squiggle) => $"{id} in file {file} at {start}: {squiggle}";

    [GeneratedRegex(@"\{\|(?<id>NETGEN\d{3}):|\|\}")]
    private static partial Regex Mark();
}
