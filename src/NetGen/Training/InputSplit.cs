namespace NetGen;

/// <summary>
/// Splits rows of a data set, which hold a row of each input, into the blocks that a network with several inputs reads: all rows of an input
/// together. Indices are numbers there, and exactly so: a vocabulary is smaller than what a float counts.
/// </summary>
internal static class InputSplit
{
    /// <param name="info">The network's description.</param>
    /// <param name="rows">Some neighbouring rows of a batch.</param>
    /// <param name="first">The number of the first of them.</param>
    /// <param name="count">The number of rows of the batch.</param>
    /// <param name="numbers">Receives the blocks of numbers.</param>
    /// <param name="indices">Receives the blocks of indices.</param>
    /// <exception cref="InvalidDataException">A number in the place of an index is none of its vocabulary.</exception>
    internal static void Split(NetworkInfo info, ReadOnlySpan<float> rows, int first, int count, Span<float> numbers, Span<int> indices)
    {
        var (column, firstNumber, firstIndex) = (0, 0, 0);
        foreach (var input in info.Inputs)
        {
            for (var row = 0; row < rows.Length / info.InputSize; row++)
            {
                var values = rows.Slice((row * info.InputSize) + column, input.Size);
                var place = (first + row) * input.Size;
                if (input.Vocabulary is { } vocabulary)
                {
                    CopyIndices(values, indices.Slice((count * firstIndex) + place, input.Size), input.Name, vocabulary, first + row);
                }
                else
                {
                    values.CopyTo(numbers[((count * firstNumber) + place)..]);
                }
            }

            column += input.Size;
            firstNumber += input.IsIndices ? 0 : input.Size;
            firstIndex += input.IsIndices ? input.Size : 0;
        }
    }

    private static void CopyIndices(ReadOnlySpan<float> values, Span<int> destination, string name, int vocabulary, int row)
    {
        for (var position = 0; position < values.Length; position++)
        {
            var value = values[position];
            if (!IsIndex(value, vocabulary))
            {
                throw new InvalidDataException(
                    FormattableString.Invariant($"Expected indices of {name} from 0 to {vocabulary - 1}; found {value} in row {row} of a batch, position {position}."));
            }

            destination[position] = (int)value;
        }
    }

    /// <summary>Whether a number of a data set is an index.</summary>
    internal static bool IsIndex(float value, int vocabulary) => value >= 0 && value < vocabulary && value == (int)value;
}
