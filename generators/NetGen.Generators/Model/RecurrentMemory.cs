namespace NetGen.Generators.Model;

/// <summary>
/// Where a recurrent layer keeps what it computes beside its outputs, in values of a sample: a row for each step, behind these a row of
/// derivatives for each step, and the derivatives that a step hands back to the one before. A prediction has two rows, for a step and the
/// one before.
/// </summary>
/// <param name="Row">The values from one step's row to the next.</param>
/// <param name="DeltaRow">The values from one step's derivatives to the next.</param>
/// <param name="Deltas">Where the derivatives begin.</param>
/// <param name="Carries">Where those begin that are handed back.</param>
/// <param name="Length">The length of all.</param>
internal sealed record RecurrentMemory(long Row, long DeltaRow, long Deltas, long Carries, long Length)
{
    public static RecurrentMemory Of(RecurrentSpec layer, TensorShape input)
    {
        long times = input.Dimensions[0];
        var row = Odd((layer.Kept + (layer.ReturnSequence ? 0L : 1L)) * layer.Units);
        var deltaRow = Odd((long)layer.Deltas * layer.Units);
        var deltas = times * row;
        var carries = deltas + (times * deltaRow);
        return new RecurrentMemory(row, deltaRow, deltas, carries, carries + ((long)layer.States * layer.Units));
    }

    /// <summary>What a prediction needs.</summary>
    public long Scratch => 2 * Row;

    /// <summary>A distance at which the values of one place at all times do not fall into the same lines of the nearest cache, as at powers of two.</summary>
    private static long Odd(long values) => values | 1;
}
