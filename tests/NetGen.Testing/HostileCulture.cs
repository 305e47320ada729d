using System.Globalization;

namespace NetGen.Testing;

/// <summary>
/// A culture in which anything printed without thought goes wrong: a minus sign that is no hyphen, a comma for the decimal
/// point. In force until disposed.
/// </summary>
public sealed class HostileCulture : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    private HostileCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        CultureInfo.CurrentCulture = culture;
    }

    /// <summary>Puts the culture in force on this thread.</summary>
    public static HostileCulture Enter() => new();

    /// <summary>Restores the culture there was.</summary>
    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
