using System.Globalization;
using NetGen.Benchmarks.Measuring;

namespace NetGen.Benchmarks.Reports;

/// <summary>How the README prints what was measured.</summary>
internal static class Figures
{
    internal static string Print(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    internal static string Print(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Duration(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => Print(nanoseconds, "F0") + " ns",
        < 1e6 => Print(nanoseconds / 1e3, "F1") + " us",
        _ => Print(nanoseconds / 1e6, "F2") + " ms",
    };

    /// <summary>Where it was measured without company, and where not.</summary>
    internal static string Disturbances(IReadOnlyList<CleanRounds> rounds)
    {
        var dropped = rounds.Sum(collected => collected.Dropped);
        var disturbed = rounds.Sum(collected => collected.Disturbed);
        var kept = disturbed == 0 ? "none of those that count" : $"{disturbed} of those that count, for want of better,";
        return $"{dropped} rounds in which other processes or machines had the cores, or shared one, were dropped; {kept} had such company.";
    }
}
