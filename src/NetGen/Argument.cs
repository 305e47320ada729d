using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace NetGen;

/// <summary>
/// Checks of arguments that say what was expected and what was found. The exceptions are not given the value besides: the framework would print
/// it a second time, in the user's culture.
/// </summary>
internal static class Argument
{
    internal static void HasLength(int found, int expected, string name)
    {
        if (found != expected)
        {
            ThrowLength(found, expected, name);
        }
    }

    internal static void IsAtLeast(int value, int least, string name)
    {
        if (value < least)
        {
            ThrowBelow(name, value, least);
        }
    }

    /// <summary>The place of one of so many things, from 0.</summary>
    internal static void IsIndex(int value, int count, string what, string name)
    {
        if ((uint)value >= (uint)count)
        {
            ThrowNoIndex(name, value, count, what);
        }
    }

    internal static void IsFinite(float value, string name)
    {
        if (!float.IsFinite(value))
        {
            ThrowOutOfRange(name, value, "a finite number");
        }
    }

    internal static void IsFiniteAndAtLeastZero<T>(T value, string name)
        where T : IFloatingPointIeee754<T>
    {
        if (!(value >= T.Zero && T.IsFinite(value)))
        {
            ThrowOutOfRange(name, value, "a finite number of at least 0");
        }
    }

    internal static void IsFiniteAndAboveZero<T>(T value, string name)
        where T : IFloatingPointIeee754<T>
    {
        if (!(value > T.Zero && T.IsFinite(value)))
        {
            ThrowOutOfRange(name, value, "a finite number above 0");
        }
    }

    internal static void IsLearningRate(float value, string name)
    {
        if (!(value >= 0 && float.IsFinite(value)))
        {
            ThrowOutOfRange(name, value, "a finite learning rate of at least 0");
        }
    }

    /// <summary>A share of something that leaves some of it: how much of an average a step keeps, how far targets are smoothed.</summary>
    internal static void IsBelowOne(float value, string name)
    {
        if (!(value >= 0 && value < 1))
        {
            ThrowOutOfRange(name, value, "a number from 0 up to, not including, 1");
        }
    }

    internal static void IsBetween<T>(T value, T least, T most, string name)
        where T : INumber<T>
    {
        if (!(value >= least && value <= most))
        {
            ThrowOutOfRange(name, value, FormattableString.Invariant($"a number from {least} to {most}"));
        }
    }

    internal static void IsInside<T>(T value, T below, T above, string name)
        where T : IFloatingPointIeee754<T>
    {
        if (!(value > below && value < above))
        {
            ThrowOutOfRange(name, value, FormattableString.Invariant($"a number above {below} and below {above}"));
        }
    }

    [DoesNotReturn]
    private static void ThrowLength(int found, int expected, string name) =>
        throw new ArgumentException(FormattableString.Invariant($"Expected {expected} values, found {found}."), name);

    [DoesNotReturn]
    private static void ThrowBelow(string name, int found, int least) => ThrowOutOfRange(name, found, FormattableString.Invariant($"at least {least}"));

    [DoesNotReturn]
    private static void ThrowNoIndex(string name, int found, int count, string what) =>
        ThrowOutOfRange(name, found, FormattableString.Invariant($"a {what} from 0 to {count - 1}"));

    [DoesNotReturn]
    private static void ThrowOutOfRange<T>(string name, T found, string expected) =>
        throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"Expected {expected}, found {found}."));
}
