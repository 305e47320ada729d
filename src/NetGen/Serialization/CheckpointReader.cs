namespace NetGen;

/// <summary>Loads arenas from a checkpoint: all of it is checked before the first number changes.</summary>
internal static class CheckpointReader
{
    /// <summary>Loads parameters and whatever is laid out like them.</summary>
    /// <param name="file">The checkpoint.</param>
    /// <param name="info">The network's description.</param>
    /// <param name="arenas">What to load.</param>
    /// <param name="strict">Whether every tensor must be there and no other.</param>
    /// <exception cref="CheckpointException">The checkpoint does not fit; nothing is changed.</exception>
    public static void Read(SafetensorsFile file, NetworkInfo info, IReadOnlyList<CheckpointArena> arenas, bool strict)
    {
        CheckpointMetadata.RequireFormat(file.Header);
        var match = new CheckpointMatch(file.Header, info, arenas);
        match.RequireNames(strict);
        match.RequireShapes();
        if (strict)
        {
            CheckpointMetadata.RequireArchitecture(file.Header, info);
        }

        foreach (var (arena, tensor, stored) in match.Found)
        {
            RequireFinite(file, arena.NameOf(tensor), tensor, stored);
        }

        foreach (var (arena, tensor, stored) in match.Found)
        {
            Copy(file, stored, tensor, tensor.In(arena.Values()));
        }
    }

    private static void RequireFinite(SafetensorsFile file, string name, TensorInfo tensor, SafetensorsTensor stored)
    {
        var numbers = new float[StoredRows.LengthOf(tensor)];
        for (var row = 0; row < StoredRows.CountOf(tensor); row++)
        {
            ReadRow(file, stored, row, numbers);
            var index = Array.FindIndex(numbers, number => !float.IsFinite(number));
            if (index >= 0)
            {
                throw new CheckpointException(FormattableString.Invariant(
                    $"{name}{StoredRows.Place(tensor, row, index)}: expected a finite number of single precision, found {numbers[index]}."));
            }
        }
    }

    private static void Copy(SafetensorsFile file, SafetensorsTensor stored, TensorInfo tensor, MatrixView values)
    {
        var numbers = new float[StoredRows.LengthOf(tensor)];
        for (var row = 0; row < StoredRows.CountOf(tensor); row++)
        {
            ReadRow(file, stored, row, numbers);
            StoredRows.CopyFrom(tensor, values, row, numbers);
        }
    }

    private static void ReadRow(SafetensorsFile file, SafetensorsTensor stored, int row, Span<float> numbers)
    {
        var length = numbers.Length * (stored.Type.Bits / 8);
        SafetensorsNumbers.Read(stored.Type, file.Data.Slice((int)stored.Begin + (row * length), length), numbers);
    }
}
