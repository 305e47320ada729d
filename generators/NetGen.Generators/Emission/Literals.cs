using System.Globalization;

namespace NetGen.Generators.Emission;

/// <summary>Prints constants the same way under every culture, and so that reading them back gives the same bits.</summary>
internal static class Literals
{
    public static string Float(float value) => value.ToString("R", CultureInfo.InvariantCulture) + "f";

    public static string Integer(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number for people, with thousands separators.</summary>
    public static string Readable(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number of things for people: <c>1 output</c>, <c>2 outputs</c>.</summary>
    public static string Count(long number, string thing) => $"{Readable(number)} {thing}{(number == 1 ? string.Empty : "s")}";

    public static string Text(string value) => "\"" + string.Concat(value.Select(Escape)) + "\"";

    private static string Escape(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        < ' ' or > '~' => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
        _ => character.ToString(),
    };
}
