using System.Globalization;

namespace NetGen;

/// <summary>Writes texts as JSON.</summary>
internal static class JsonText
{
    /// <summary>A text in quotation marks, in which only what JSON demands is escaped.</summary>
    public static string Quote(string text) => $"\"{string.Concat(text.Select(Escape))}\"";

    private static string Escape(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        < ' ' => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
        _ => character.ToString(),
    };
}
