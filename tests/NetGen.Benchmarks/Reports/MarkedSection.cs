namespace NetGen.Benchmarks.Reports;

/// <summary>A part of a text that a program writes anew, between two comments.</summary>
/// <param name="name">What the comments call it.</param>
internal sealed class MarkedSection(string name)
{
    private readonly string _begin = $"<!-- {name} -->";
    private readonly string _end = $"<!-- /{name} -->";

    /// <summary>Puts lines between the markers of a text.</summary>
    /// <exception cref="FormatException">The markers are missing or out of order.</exception>
    internal string Replace(string text, string section)
    {
        var begin = text.IndexOf(_begin, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : text.IndexOf(_end, begin, StringComparison.Ordinal);
        return end < 0
            ? throw new FormatException($"Expected {_begin} and, below it, {_end}.")
            : $"{text[..(begin + _begin.Length)]}\n{section.Trim()}\n{text[end..]}";
    }
}
