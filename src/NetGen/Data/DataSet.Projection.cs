namespace NetGen;

/// <content>Data sets made of anything.</content>
public sealed partial class DataSet
{
    /// <summary>Makes a data set of inputs and targets from items of any kind.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="items">The items, at least one, each of which becomes a row.</param>
    /// <param name="inputSize">The number of values in an input row, at least 1.</param>
    /// <param name="targetSize">The number of values in a target row, at least 1.</param>
    /// <param name="project">Writes an item as a row of finite values; called once for each, in their order.</param>
    /// <exception cref="ArgumentException">
    /// There are no items, or more values than an array holds, or a value is NaN or infinite: the message names its row and column.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1.</exception>
    public static DataSet From<T>(IReadOnlyList<T> items, int inputSize, int targetSize, RowProjection<T> project)
    {
        ArgumentNullException.ThrowIfNull(project);
        Argument.IsAtLeast(targetSize, 1, nameof(targetSize));
        var inputs = RoomFor(items, inputSize);
        var targets = RoomFor(items, targetSize);
        for (var row = 0; row < items.Count; row++)
        {
            var input = inputs.AsSpan(row * inputSize, inputSize);
            var target = targets.AsSpan(row * targetSize, targetSize);
            project(items[row], input, target);
            RowCheck.RequireFinite(input, inputSize, "inputs", nameof(project), row);
            RowCheck.RequireFinite(target, targetSize, "targets", nameof(project), row);
        }

        return All(new DataTable(inputs, inputSize, targets, targetSize, [], ClassCount: 0), items.Count);
    }

    /// <summary>Makes a data set of inputs and class labels from items of any kind.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="items">The items, at least one, each of which becomes a row.</param>
    /// <param name="inputSize">The number of values in an input row, at least 1.</param>
    /// <param name="project">Writes an item as a row of finite values and returns its class, from 0; called once for each, in their order.</param>
    /// <param name="classCount">The number of classes, at least 1; the largest label plus one when not given.</param>
    /// <exception cref="ArgumentException">
    /// There are no items, or more values than an array holds, or a value is NaN or infinite: the message names its row and column.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1, or there is no such class: the message names the row.</exception>
    public static DataSet From<T>(IReadOnlyList<T> items, int inputSize, LabelProjection<T> project, int? classCount = null)
    {
        ArgumentNullException.ThrowIfNull(project);
        Argument.IsAtLeast(classCount ?? 1, 1, nameof(classCount));
        var inputs = RoomFor(items, inputSize);
        var labels = new int[items.Count];
        for (var row = 0; row < labels.Length; row++)
        {
            var input = inputs.AsSpan(row * inputSize, inputSize);
            labels[row] = project(items[row], input);
            RowCheck.RequireFinite(input, inputSize, "inputs", nameof(project), row);
            // Without a count the largest index is still one short of the largest int, so that the count fits.
            RowCheck.RequireLabel(labels[row], classCount ?? int.MaxValue, row, nameof(project));
        }

        return All(new DataTable(inputs, inputSize, [], TargetSize: 0, labels, classCount ?? labels.Max() + 1), labels.Length);
    }

    private static float[] RoomFor<T>(IReadOnlyList<T> items, int size)
    {
        ArgumentNullException.ThrowIfNull(items);
        Argument.IsAtLeast(size, 1, nameof(size));
        return items.Count > 0
            ? RoomFor(items.Count, size, nameof(items))
            : throw new ArgumentException("Expected at least 1 item, found 0.", nameof(items));
    }

    /// <summary>An array of so many rows, if there are such large ones.</summary>
    private static float[] RoomFor(long rows, int size, string name) => rows * size <= Array.MaxLength
        ? new float[rows * size]
        : throw new ArgumentException(
            FormattableString.Invariant($"Expected at most {Array.MaxLength / size} rows of {size} values, found {rows}. A DataStream may have any number."), name);
}
