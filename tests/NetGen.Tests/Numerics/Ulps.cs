namespace NetGen.Tests.Numerics;

/// <summary>Distances in units of the last place of a float.</summary>
internal static class Ulps
{
    private const double SmallestNormal = 1.17549435e-38;

    // From half a unit beyond it on, a result rounds to infinity.
    private const double LargestFloat = float.MaxValue;

    /// <summary>
    /// The error in ULP. Results below the smallest normal float may be flushed to 0 or rounded to it; NaN and infinities must agree.
    /// </summary>
    internal static double Error(float actual, double expected)
    {
        if (double.IsNaN(expected) || double.IsInfinity(expected) || Math.Abs(expected) > LargestFloat)
        {
            return actual.Equals((float)expected) ? 0 : double.PositiveInfinity;
        }

        var magnitude = Math.Abs(expected);
        if (magnitude < SmallestNormal)
        {
            var spacing = Math.ScaleB(1, -149);
            return Math.Abs(actual) == 0 ? 0 : Math.Abs(actual - expected) / spacing;
        }

        return Math.Abs(actual - expected) / Math.ScaleB(1, Math.ILogB(magnitude) - 23);
    }
}
