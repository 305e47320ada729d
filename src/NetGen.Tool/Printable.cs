namespace NetGen.Tool;

/// <summary>Texts of a file as a terminal may see them.</summary>
internal static class Printable
{
    /// <summary>The text with a sign in place of each control character, which could move a cursor or change colors.</summary>
    internal static string Of(string text) => string.Concat(text.Select(character => char.IsControl(character) ? '\uFFFD' : character));
}
