namespace NetGen;

public sealed partial class DataSet
{
    /// <summary>Makes a data set of inputs and class labels.</summary>
    /// <param name="inputs">Row after row of finite values; a row has <c>inputs.Length / labels.Length</c> of them.</param>
    /// <param name="labels">One class index for each row, from 0.</param>
    /// <param name="classCount">The number of classes, at least 1; the largest label plus one when not given.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, the inputs do not divide into the rows, or an input is NaN or infinite.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is negative or not below the number of classes.</exception>
    public static DataSet FromLabels(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, int? classCount = null) =>
        All(DataTable.FromLabels(inputs, labels, classCount), labels.Length);

    /// <summary>Makes a data set of inputs and class labels from one array for each row.</summary>
    /// <param name="inputs">The rows, all of one length, of finite values.</param>
    /// <param name="labels">One class index for each row, from 0.</param>
    /// <param name="classCount">The number of classes, at least 1; the largest label plus one when not given.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, rows differ in length, there are more or fewer labels than rows, more values than an array holds, or an input is NaN or
    /// infinite.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is negative or not below the number of classes.</exception>
    public static DataSet FromLabels(float[][] inputs, int[] labels, int? classCount = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(labels);
        RequireSameCount(labels.Length, inputs.Length, nameof(labels));
        return FromLabels(Flatten(inputs, nameof(inputs)), labels, classCount);
    }

    /// <summary>Makes a data set of inputs and targets.</summary>
    /// <param name="inputs">Row after row of finite values; a row has <c>inputs.Length / count</c> of them.</param>
    /// <param name="targets">Row after row of finite values; a row has <c>targets.Length / count</c> of them.</param>
    /// <param name="count">The number of rows, at least 1.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, the inputs or targets do not divide into the rows, or a value is NaN or infinite.
    /// </exception>
    public static DataSet FromTargets(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, int count) =>
        All(DataTable.FromTargets(inputs, targets, count), count);

    /// <summary>Makes a data set of inputs and targets from one array for each row.</summary>
    /// <param name="inputs">The rows, all of one length, of finite values.</param>
    /// <param name="targets">As many rows, all of one length, of finite values.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, rows differ in length, there are more or fewer targets than inputs, more values than an array holds, or a value is NaN or
    /// infinite.
    /// </exception>
    public static DataSet FromTargets(float[][] inputs, float[][] targets)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(targets);
        RequireSameCount(targets.Length, inputs.Length, nameof(targets));
        return FromTargets(Flatten(inputs, nameof(inputs)), Flatten(targets, nameof(targets)), inputs.Length);
    }

    private static DataSet All(DataTable table, int count)
    {
        var rows = new int[count];
        for (var i = 0; i < count; i++)
        {
            rows[i] = i;
        }

        return new DataSet(table, rows);
    }

    private static void RequireSameCount(int found, int inputs, string name)
    {
        if (found != inputs)
        {
            throw new ArgumentException($"Expected {inputs} {name}, one for each row of inputs; found {found}.", name);
        }
    }

    private static float[] Flatten(float[][] rows, string name)
    {
        if (rows.Length == 0)
        {
            return [];
        }

        var size = rows[0]?.Length ?? 0;
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row] is null || rows[row].Length != size)
            {
                var found = rows[row] is null ? "null" : $"{rows[row].Length}";
                throw new ArgumentException($"Expected {size} values in row {row}, as in row 0; found {found}.", name);
            }
        }

        var flat = RoomFor(rows.Length, size, name);
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row].CopyTo(flat, row * size);
        }

        return flat;
    }
}
