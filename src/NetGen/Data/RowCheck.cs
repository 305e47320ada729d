using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Checks of rows, whether the caller handed them over himself or by a function that makes them: either way an argument of his is wrong. What is
/// wrong with a file is said in the same words.
/// </summary>
internal static class RowCheck
{
    /// <summary>Refuses NaN and infinity in one pass, and names the first one found.</summary>
    /// <param name="values">Row after row.</param>
    /// <param name="size">The number of values in a row.</param>
    /// <param name="what">What the values are.</param>
    /// <param name="name">The argument they came by.</param>
    /// <param name="firstRow">The number of the first row.</param>
    /// <exception cref="ArgumentException">A value is NaN or infinite.</exception>
    internal static void RequireFinite(ReadOnlySpan<float> values, int size, string what, string name, long firstRow = 0)
    {
        if (FindNotFinite(values, size, what, firstRow) is { } problem)
        {
            throw new ArgumentException(problem, name);
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    internal static void RequireLabel(int label, int classCount, long row, string name)
    {
        if (FindNoClass(label, classCount, row) is { } problem)
        {
            throw new ArgumentOutOfRangeException(name, problem);
        }
    }

    /// <exception cref="ArgumentException">The targets of the row are not in the loss's range.</exception>
    internal static void RequireTargets(LossFunction loss, ReadOnlySpan<float> targets, long row, string name)
    {
        if (loss.FindUnsuitable(targets) is { } found)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Expected targets that {(loss is LossSum ? "the losses take" : $"{loss.GetType().Name} takes")}, {loss.TargetRange}; row {row} has {found}."), name);
        }
    }

    /// <summary>What is wrong with values that are not all finite; else null.</summary>
    internal static string? FindNotFinite(ReadOnlySpan<float> values, int size, string what, long firstRow = 0)
    {
        if (Reductions.AllFinite(values))
        {
            return null;
        }

        var index = 0;
        while (float.IsFinite(values[index]))
        {
            index++;
        }

        return FormattableString.Invariant($"Expected finite {what}, found {values[index]} in row {firstRow + (index / size)}, column {index % size}.");
    }

    /// <summary>What is wrong with a label that is no class; else null.</summary>
    internal static string? FindNoClass(int label, int classCount, long row) => (uint)label < (uint)classCount
        ? null
        : FormattableString.Invariant($"Expected classes from 0 to {classCount - 1}, found {label} in row {row}.");
}
