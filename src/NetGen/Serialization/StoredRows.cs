namespace NetGen;

/// <summary>The rows of a tensor as a checkpoint stores them: for weights, what leads to one output.</summary>
internal static class StoredRows
{
    /// <summary>The number of rows.</summary>
    public static int CountOf(TensorInfo tensor) => tensor.Storage == TensorStorage.Transposed ? tensor.Columns : tensor.Rows;

    /// <summary>The number of values in each.</summary>
    public static int LengthOf(TensorInfo tensor) => tensor.Storage == TensorStorage.Transposed ? tensor.Rows : tensor.Columns;

    /// <summary>Takes a row out of the tensor.</summary>
    public static void CopyTo(TensorInfo tensor, MatrixView values, int row, Span<float> numbers)
    {
        if (tensor.Storage != TensorStorage.Transposed)
        {
            values.Row(row).CopyTo(numbers);
            return;
        }

        for (var index = 0; index < values.Rows; index++)
        {
            numbers[index] = values[index, row];
        }
    }

    /// <summary>Puts a row into the tensor.</summary>
    public static void CopyFrom(TensorInfo tensor, MatrixView values, int row, ReadOnlySpan<float> numbers)
    {
        if (tensor.Storage != TensorStorage.Transposed)
        {
            numbers.CopyTo(values.Row(row));
            return;
        }

        for (var index = 0; index < values.Rows; index++)
        {
            values[index, row] = numbers[index];
        }
    }

    /// <summary>Where a value stands in the stored tensor, such as <c>[3, 5]</c>.</summary>
    public static string Place(TensorInfo tensor, int row, int index) => tensor.Storage == TensorStorage.Vector
        ? FormattableString.Invariant($"[{index}]")
        : FormattableString.Invariant($"[{row}, {index}]");
}
