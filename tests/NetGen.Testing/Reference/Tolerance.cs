using System.Globalization;

namespace NetGen.Testing.Reference;

/// <summary>How far single precision may lie from the double-precision reference.</summary>
public static class Tolerance
{
    /// <summary>
    /// Of a value computed by sums over a few dozen terms, relative to the largest value of the same kind: 84 units in the last place,
    /// where the errors of sums of that length stay within a few dozen.
    /// </summary>
    public const double Single = 1e-5;

    /// <summary>Of central differences in double precision with steps of <see cref="Step"/>, relative to the largest derivative.</summary>
    public const double Differences = 1e-7;

    /// <summary>The step of central differences: its square and the rounding error divided by it are about equally small.</summary>
    public const double Step = 1e-5;

    /// <summary>Compares value by value, relative to the largest expected one.</summary>
    /// <exception cref="HarnessException">A value lies too far off; the message says which.</exception>
    public static void Check(string what, IReadOnlyList<double> expected, IReadOnlyList<double> found, double tolerance)
    {
        if (expected.Count != found.Count)
        {
            throw new HarnessException($"{what}: expected {expected.Count} values, found {found.Count}.");
        }

        var scale = expected.Select(Math.Abs).DefaultIfEmpty(0).Max() + 1e-6;
        for (var index = 0; index < expected.Count; index++)
        {
            if (!(Math.Abs(expected[index] - found[index]) <= tolerance * scale))
            {
                throw new HarnessException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what}: expected {expected[index]:R} at {index}, found {found[index]:R}; the largest is {scale:R}."));
            }
        }
    }

    /// <summary>As <see cref="Check(string, IReadOnlyList{double}, IReadOnlyList{double}, double)"/>, for single precision.</summary>
    /// <exception cref="HarnessException">A value lies too far off; the message says which.</exception>
    public static void Check(string what, IReadOnlyList<double> expected, ReadOnlySpan<float> found)
    {
        var values = new double[found.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = found[index];
        }

        Check(what, expected, values, Single);
    }
}
