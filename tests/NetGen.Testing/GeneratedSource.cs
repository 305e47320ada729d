using System.Globalization;

namespace NetGen.Testing;

/// <summary>One generated file.</summary>
/// <param name="HintName">Its name.</param>
/// <param name="Text">Its text.</param>
public sealed record GeneratedSource(string HintName, string Text)
{
    /// <summary>The text with line numbers, as a failing test wants to show it.</summary>
    public string Numbered() => string.Join(
        '\n',
        Text.Split('\n').Select((line, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1,5} {line}")).Prepend($"---- {HintName}"));
}
