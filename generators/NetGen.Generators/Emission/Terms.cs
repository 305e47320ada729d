using System.Text.RegularExpressions;

namespace NetGen.Generators.Emission;

/// <summary>
/// Leaves out arithmetic that a plan's numbers make trivial: a stride of 1, a first place, the only group. Emitters write what holds for all
/// plans, and nobody has to read <c>+ 0</c>.
/// </summary>
internal static class Terms
{
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
        if (!MayBeTrivial(line))
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

    /// <summary>Whether a rule may apply. Of nearly all lines searches tell that none does, and cost a small part of what the rules would.</summary>
    private static bool MayBeTrivial(string line) =>
        HasTerm(line, " 0", sign: -1, "+*", neighbour: 2)
        || HasTerm(line, " 1", sign: -1, "*/=", neighbour: 2)
        || HasTerm(line, "0 ", sign: 2, "+*", neighbour: -1)
        || line.Contains("(0) *");

    /// <summary>Whether a number stands alone beside one of some signs: where the sign and what would belong to the number are, is counted from where it is found.</summary>
    private static bool HasTerm(string line, string number, int sign, string signs, int neighbour)
    {
        for (var at = line.IndexOf(number, StringComparison.Ordinal); at >= 0; at = line.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            if (signs.IndexOf(CharacterAt(line, at + sign)) >= 0 && CharacterAt(line, at + neighbour) is var next && !char.IsLetterOrDigit(next) && next is not ('.' or '_'))
            {
                return true;
            }
        }

        return false;
    }

    private static char CharacterAt(string line, int index) => index >= 0 && index < line.Length ? line[index] : '\n';

    private static Regex Rule(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
