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

    [DoesNotReturn]
    private static void ThrowLength(int found, int expected, string name) =>
        throw new ArgumentException($"Expected {expected} values, found {found}.", name);
}
