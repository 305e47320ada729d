namespace NetGen.Benchmarks.Reports;

/// <summary>The part of a text that a program writes anew, between two comments.</summary>
internal static class MarkedSection
{
    internal const string Begin = "<!-- benchmarks -->";
    internal const string End = "<!-- /benchmarks -->";

    /// <summary>Puts lines between the markers of a text.</summary>
    /// <exception cref="FormatException">The markers are missing or out of order.</exception>
    internal static string Replace(string text, string section)
    {
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : text.IndexOf(End, begin, StringComparison.Ordinal);
        return end < 0
            ? throw new FormatException($"Expected {Begin} and, below it, {End}.")
            : $"{text[..(begin + Begin.Length)]}\n{section.Trim()}\n{text[end..]}";
    }
}
