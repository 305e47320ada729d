namespace NetGen;

/// <content>Rows of indices, for networks with an <c>[IndexInput]</c>.</content>
public sealed partial class DataSet
{
    /// <summary>The largest index that a data set holds exactly: it keeps indices as numbers.</summary>
    private const int LargestIndex = 1 << 24;

    /// <summary>
    /// Makes a data set of rows of indices and class labels. For networks with further inputs use <see cref="FromLabels(ReadOnlySpan{float}, ReadOnlySpan{int}, int?)"/>
    /// with rows that hold the values of all of them one behind the other, indices as numbers.
    /// </summary>
    /// <param name="indices">Row after row of indices of at least 0; a row has <c>indices.Length / labels.Length</c> of them.</param>
    /// <param name="labels">One class index for each row, from 0.</param>
    /// <param name="classCount">The number of classes, at least 1; the largest label plus one when not given.</param>
    /// <exception cref="ArgumentException">There are no rows, or the indices do not divide into them.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is negative or above 16,777,216, or a label is negative or not below the number of classes.</exception>
    public static DataSet FromIndices(ReadOnlySpan<int> indices, ReadOnlySpan<int> labels, int? classCount = null) =>
        FromLabels(ToNumbers(indices), labels, classCount);

    /// <summary>As the other, with rows of targets.</summary>
    /// <param name="indices">Row after row of indices of at least 0; a row has <c>indices.Length / count</c> of them.</param>
    /// <param name="targets">Row after row of finite values; a row has <c>targets.Length / count</c> of them.</param>
    /// <param name="count">The number of rows, at least 1.</param>
    /// <exception cref="ArgumentException">There are no rows, indices or targets do not divide into them, or a target is NaN or infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is negative or above 16,777,216.</exception>
    public static DataSet FromIndices(ReadOnlySpan<int> indices, ReadOnlySpan<float> targets, int count) =>
        FromTargets(ToNumbers(indices), targets, count);

    private static float[] ToNumbers(ReadOnlySpan<int> indices)
    {
        var numbers = new float[indices.Length];
        for (var at = 0; at < numbers.Length; at++)
        {
            if (indices[at] is < 0 or > LargestIndex)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(indices), FormattableString.Invariant($"Expected indices from 0 to {LargestIndex}, found {indices[at]} in place {at}."));
            }

            numbers[at] = indices[at];
        }

        return numbers;
    }
}
