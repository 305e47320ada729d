using System.Diagnostics.CodeAnalysis;

namespace NetGen;

/// <summary>Checks of arguments that say what was expected and what was found.</summary>
internal static class Argument
{
    internal static void HasLength(int found, int expected, string name)
    {
        if (found != expected)
        {
            ThrowLength(found, expected, name);
        }
    }

    internal static void IsFinite(float value, string name)
    {
        if (!float.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected a finite number.");
        }
    }

    internal static void IsFiniteAndAtLeastZero(float value, string name)
    {
        if (!(value >= 0 && float.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected a finite number of at least 0.");
        }
    }

    internal static void IsFiniteAndAboveZero(float value, string name)
    {
        if (!(value > 0 && float.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected a finite number above 0.");
        }
    }

    [DoesNotReturn]
    private static void ThrowLength(int found, int expected, string name) =>
        throw new ArgumentException($"Expected {expected} values, found {found}.", name);
}
