using System.Text.RegularExpressions;

namespace NetGen.Generators.Emission;

/// <summary>
/// Leaves out arithmetic that a plan's numbers make trivial: a stride of 1, a first place, the only group. Emitters write what holds for all
/// plans, and nobody has to read <c>+ 0</c>.
/// </summary>
internal static class Terms
{
    private static readonly string[] Signs = [" + 0", " * 0", " * 1", " / 1", " += 1", "0 + ", "0 * ", "(0)"];

    private static readonly (Regex Pattern, string Value)[] Rules =
    [
        (Rule(@"\(0\)(?= \*)"), "0"),
        (Rule(@"(?<![\w.)\]] ?|\* |/ |% )0 \* \w+(?![\w.(])"), "0"),
        (Rule(@"(?<![\w.)\]]|\* |/ |% )\w+ \* 0(?![\w.])"), "0"),
        (Rule(@" [*/] 1(?![\w.])"), string.Empty),
        (Rule(@" \+= 1(?![\w.])"), "++"),
        (Rule(@" \+ 0(?![\w.]| [*/%])"), string.Empty),
        (Rule(@"(?<=[(\[,] ?|= )0 \+ "), string.Empty),
    ];

    public static string Simplify(string line)
    {
        if (!Array.Exists(Signs, sign => line.Contains(sign)))
        {
            return line;
        }

        var before = string.Empty;
        while (line != before)
        {
            before = line;
            foreach (var (pattern, value) in Rules)
            {
                line = pattern.Replace(line, value);
            }
        }

        return line;
    }

    private static Regex Rule(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
