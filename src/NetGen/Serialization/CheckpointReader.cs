namespace NetGen;

/// <summary>Loads arenas from a checkpoint: all of it is checked before the first number changes.</summary>
internal static class CheckpointReader
{
    /// <summary>Loads parameters; what a training has left beside them is not in the way.</summary>
    /// <param name="file">The checkpoint.</param>
    /// <param name="info">The network's description.</param>
    /// <param name="parameters">The parameter arena.</param>
    /// <param name="strict">Whether every tensor must be there and no other.</param>
    /// <exception cref="CheckpointException">The checkpoint does not fit; nothing is changed.</exception>
    public static void ReadParameters(SafetensorsFile file, NetworkInfo info, CheckpointArena parameters, bool strict) =>
        Read(file, info, new CheckpointMatch(file.Header, info, [parameters], CheckpointMetadata.TrainingPrefix), strict);

    /// <summary>Loads the parameters of several networks, which are all that the checkpoint holds.</summary>
    /// <param name="file">The checkpoint.</param>
    /// <param name="info">The networks' description.</param>
    /// <param name="networks">The parameter arena of each.</param>
    /// <exception cref="CheckpointException">The checkpoint does not fit; nothing is changed.</exception>
    public static void ReadNetworks(SafetensorsFile file, NetworkInfo info, IReadOnlyList<CheckpointArena> networks) =>
        Read(file, info, new CheckpointMatch(file.Header, info, networks, ignored: null), strict: true);

    /// <summary>Loads parameters and all that a training keeps laid out like them.</summary>
    /// <param name="file">The checkpoint.</param>
    /// <param name="info">The network's description.</param>
    /// <param name="arenas">What to load.</param>
    /// <exception cref="CheckpointException">The checkpoint does not fit; nothing is changed.</exception>
    public static void ReadTraining(SafetensorsFile file, NetworkInfo info, IReadOnlyList<CheckpointArena> arenas) =>
        Read(file, info, new CheckpointMatch(file.Header, info, arenas, ignored: null), strict: true);

    /// <summary>
    /// Loads the parameters of a network that nobody else has yet, in one pass: each number is checked as it is copied. What a training has left
    /// beside them is not in the way.
    /// </summary>
    /// <param name="file">The checkpoint.</param>
    /// <param name="info">The network's description.</param>
    /// <param name="parameters">The parameter arena.</param>
    /// <exception cref="CheckpointException">The checkpoint does not fit; the parameters are of no use.</exception>
    public static void ReadNewParameters(SafetensorsFile file, NetworkInfo info, CheckpointArena parameters)
    {
        var match = new CheckpointMatch(file.Header, info, [parameters], CheckpointMetadata.TrainingPrefix);
        RequireFit(file, info, match, strict: true);
        Pass(file, match, check: true, copy: true);
    }

    private static void Read(SafetensorsFile file, NetworkInfo info, CheckpointMatch match, bool strict)
    {
        RequireFit(file, info, match, strict);
        Pass(file, match, check: true, copy: false);
        Pass(file, match, check: false, copy: true);
    }

    private static void RequireFit(SafetensorsFile file, NetworkInfo info, CheckpointMatch match, bool strict)
    {
        CheckpointMetadata.RequireFormat(file.Header);
        match.RequireNames(strict);
        match.RequireShapes();
        if (strict)
        {
            CheckpointMetadata.RequireArchitecture(file.Header, info);
        }
    }

    /// <summary>Reads every number, row by row.</summary>
    private static void Pass(SafetensorsFile file, CheckpointMatch match, bool check, bool copy)
    {
        foreach (var (arena, tensor, stored) in match.Found)
        {
            var values = tensor.In(arena.Values());
            var numbers = new float[StoredRows.LengthOf(tensor)];
            for (var row = 0; row < StoredRows.CountOf(tensor); row++)
            {
                ReadRow(file, stored, row, numbers);
                if (check)
                {
                    RequireFinite(arena.NameOf(tensor), tensor, row, numbers);
                }

                if (copy)
                {
                    StoredRows.CopyFrom(tensor, values, row, numbers);
                }
            }
        }
    }

    private static void RequireFinite(string name, TensorInfo tensor, int row, float[] numbers)
    {
        var index = Array.FindIndex(numbers, number => !float.IsFinite(number));
        if (index >= 0)
        {
            throw new CheckpointException(FormattableString.Invariant(
                $"{name}{StoredRows.Place(tensor, row, index)}: expected a finite number of single precision, found {numbers[index]}."));
        }
    }

    private static void ReadRow(SafetensorsFile file, SafetensorsTensor stored, int row, Span<float> numbers)
    {
        var length = numbers.Length * (stored.Type.Bits / 8);
        SafetensorsNumbers.Read(stored.Type, file.Data.Slice((int)stored.Begin + (row * length), length), numbers);
    }
}
