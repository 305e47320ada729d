namespace NetGen;

/// <summary>The rows of a tensor as a checkpoint stores them: for weights, what leads to one output.</summary>
internal static class StoredRows
{
    /// <summary>The number of rows.</summary>
    public static int CountOf(TensorInfo tensor) => IsByColumn(tensor) ? tensor.Columns : tensor.Rows;

    /// <summary>The number of values in each.</summary>
    public static int LengthOf(TensorInfo tensor) => IsByColumn(tensor) ? tensor.Rows : tensor.Columns;

    /// <summary>Takes a row out of the tensor.</summary>
    public static void CopyTo(TensorInfo tensor, MatrixView values, int row, Span<float> numbers)
    {
        if (!IsByColumn(tensor))
        {
            values.Row(row).CopyTo(numbers);
            return;
        }

        var places = tensor.KernelPlaces;
        for (var index = 0; index < values.Rows; index++)
        {
            numbers[index] = values[RowOf(index, values.Rows, places), row];
        }
    }

    /// <summary>Puts a row into the tensor.</summary>
    public static void CopyFrom(TensorInfo tensor, MatrixView values, int row, ReadOnlySpan<float> numbers)
    {
        if (!IsByColumn(tensor))
        {
            numbers.CopyTo(values.Row(row));
            return;
        }

        var places = tensor.KernelPlaces;
        for (var index = 0; index < values.Rows; index++)
        {
            values[RowOf(index, values.Rows, places), row] = numbers[index];
        }
    }

    /// <summary>Where a value stands in the stored tensor, such as <c>[3, 5]</c>.</summary>
    public static string Place(TensorInfo tensor, int row, int index)
    {
        var shape = tensor.StoredShape;
        var (indices, left) = (new int[shape.Length], (row * LengthOf(tensor)) + index);
        for (var dimension = shape.Length - 1; dimension >= 0; dimension--)
        {
            (left, indices[dimension]) = int.DivRem(left, shape[dimension]);
        }

        return FormattableString.Invariant($"[{string.Join(", ", indices)}]");
    }

    private static bool IsByColumn(TensorInfo tensor) => tensor.Storage is TensorStorage.Transposed or TensorStorage.Convolution;

    /// <summary>In files the places of a kernel are the innermost, in memory the outermost.</summary>
    private static int RowOf(int index, int rows, int places) => (index % places * (rows / places)) + (index / places);
}
