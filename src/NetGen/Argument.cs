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

    internal static void IsFiniteAndAtLeastZero(double value, string name)
    {
        if (!(value >= 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected a finite number of at least 0.");
        }
    }

    internal static void IsFiniteAndAboveZero(double value, string name)
    {
        if (!(value > 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected a finite number above 0.");
        }
    }

    internal static void IsLearningRate(float value, string name)
    {
        if (!(value >= 0 && float.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected a finite learning rate of at least 0.");
        }
    }

    /// <summary>A decay, the share of something that a step keeps.</summary>
    internal static void IsDecay(float value, string name)
    {
        if (!(value >= 0 && value < 1))
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected a number from 0 up to, not including, 1.");
        }
    }

    internal static void IsBetween(float value, float least, float most, string name)
    {
        if (!(value >= least && value <= most))
        {
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"Expected a number from {least} to {most}."));
        }
    }

    internal static void IsInside(float value, float below, float above, string name)
    {
        if (!(value > below && value < above))
        {
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"Expected a number above {below} and below {above}."));
        }
    }

    internal static void IsPositive(float value, string name)
    {
        if (!(value > 0f && float.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected a finite number above 0.");
        }
    }

    [DoesNotReturn]
    private static void ThrowLength(int found, int expected, string name) =>
        throw new ArgumentException($"Expected {expected} values, found {found}.", name);
}
