using System.Text.RegularExpressions;

namespace NetGen.Generators.Emission;

/// <summary>
/// Leaves out arithmetic that a plan's numbers make trivial: a stride of 1, a first place, the only group. Emitters write what holds for all
/// plans, and nobody has to read <c>+ 0</c>.
/// </summary>
internal static class Terms
{
    private static readonly char[] Signs = ['+', '*', '/'];

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
        var before = string.Empty;
        while (line != before && MayBeTrivial(line))
        {
            before = line;
            foreach (var (pattern, value) in Rules)
            {
                line = pattern.Replace(line, value);
            }
        }

        return line;
    }

    /// <summary>Whether a rule may apply, which it does where a 0 or a 1 stands beside a sign. Of nearly all lines that tells that none does, for a small part of what the rules would cost.</summary>
    private static bool MayBeTrivial(string line)
    {
        for (var sign = line.IndexOfAny(Signs); sign >= 0; sign = line.IndexOfAny(Signs, sign + 1))
        {
            // After " + " or " += ", or before " * " and in brackets before it.
            if (StandsAlone(line, sign + 2) || StandsAlone(line, sign + 3) || StandsAlone(line, sign - 2) || StandsAlone(line, sign - 3))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StandsAlone(string line, int index) =>
        index >= 0 && index < line.Length && line[index] is ('0' or '1') && !IsOfNumber(line, index - 1) && !IsOfNumber(line, index + 1);

    private static bool IsOfNumber(string line, int index) =>
        index >= 0 && index < line.Length && (char.IsLetterOrDigit(line[index]) || line[index] is '.' or '_');

    private static Regex Rule(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
