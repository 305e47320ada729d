namespace NetGen;

/// <content>Parts and sums of data sets.</content>
public sealed partial class DataSet
{
    /// <summary>The first rows.</summary>
    /// <param name="count">How many, from 1 to <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many rows, or none are asked for.</exception>
    public DataSet Take(int count)
    {
        Argument.IsBetween(count, 1, Count, nameof(count));
        return new DataSet(_table, _rows[..count]);
    }

    /// <summary>All rows but the first ones.</summary>
    /// <param name="count">How many to leave out, from 0 to one fewer than <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, or no row is left.</exception>
    public DataSet Skip(int count)
    {
        Argument.IsIndex(count, Count, "number", nameof(count));
        return new DataSet(_table, _rows[count..]);
    }

    /// <summary>The rows of this data set, then those of another, copied.</summary>
    /// <param name="other">Rows of the same sizes, both with labels or both with targets.</param>
    /// <exception cref="ArgumentException">The rows differ in size or kind, or are more than an array holds.</exception>
    public DataSet Concat(DataSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if ((other.InputSize, other.TargetSize, other.HasLabels) != (InputSize, TargetSize, HasLabels))
        {
            throw new ArgumentException($"Expected {Describe()}; found {other.Describe()}.", nameof(other));
        }

        var rows = (long)Count + other.Count;
        var inputs = RoomFor(rows, InputSize, nameof(other));
        var targets = HasLabels ? [] : RoomFor(rows, TargetSize, nameof(other));
        var count = (int)rows;
        var table = new DataTable(
            inputs,
            InputSize,
            targets,
            TargetSize,
            new int[HasLabels ? count : 0],
            int.Max(ClassCount, other.ClassCount))
        {
            Weights = new float[HasWeights || other.HasWeights ? count : 0],
        };
        CopyTo(table, 0);
        other.CopyTo(table, Count);
        return All(table, count);
    }

    private string Describe() => HasLabels
        ? $"rows of {InputSize} inputs with a label"
        : $"rows of {InputSize} inputs and {TargetSize} targets";

    private void CopyTo(DataTable table, int start)
    {
        for (var row = 0; row < Count; row++)
        {
            Input(row).CopyTo(table.Inputs.AsSpan((start + row) * InputSize));
            if (HasLabels)
            {
                table.Labels[start + row] = Label(row);
            }
            else
            {
                Target(row).CopyTo(table.Targets.AsSpan((start + row) * TargetSize));
            }

            if (table.Weights.Length > 0)
            {
                table.Weights[start + row] = Weight(row);
            }
        }
    }
}
