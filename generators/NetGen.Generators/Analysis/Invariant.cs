using System.Globalization;

namespace NetGen.Generators.Analysis;

/// <summary>Prints numbers for messages: the same on every machine.</summary>
internal static class Invariant
{
    public static string Print(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Print(float value) => value.ToString("R", CultureInfo.InvariantCulture);
}
