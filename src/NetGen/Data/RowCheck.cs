using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Checks of a row that was just read, which the message names.</summary>
internal static class RowCheck
{
    /// <exception cref="InvalidDataException">A value is NaN or infinite.</exception>
    internal static void RequireFinite(ReadOnlySpan<float> values, long row, string what)
    {
        if (Reductions.AllFinite(values))
        {
            return;
        }

        var column = 0;
        while (float.IsFinite(values[column]))
        {
            column++;
        }

        throw new InvalidDataException(
            FormattableString.Invariant($"Expected finite {what}; found {values[column]} in row {row}, column {column}."));
    }

    /// <exception cref="InvalidDataException">There is no such class.</exception>
    internal static void RequireLabel(int label, int classCount, long row)
    {
        if ((uint)label >= (uint)classCount)
        {
            throw new InvalidDataException(FormattableString.Invariant($"Expected classes from 0 to {classCount - 1}; found {label} in row {row}."));
        }
    }
}
